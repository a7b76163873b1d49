/* Where the focus is when a page changed in part: what has gone wrong is read first; a control that was replaced gets the focus
   back, and where it is gone for good, the heading above it does. What changed is said in one live region. */
(() => {
  'use strict';

  const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, [tabindex]';
  let held = null;

  document.addEventListener('focusin', event => {
    const control = event.target;
    held = { control, id: control.id, name: control.name, value: control.value, tag: control.tagName, card: control.closest('.card, dialog, form') };
  });

  function readErrors(root) {
    const error = root.querySelector('.message.error[data-focus]');
    if (error) {
      error.removeAttribute('data-focus');
      error.focus();
    }
    return error !== null;
  }

  /* The link of an error leads to its field, also where that is a group of choices. */
  document.addEventListener('click', event => {
    const link = event.target.closest('.message a[href^="#"]');
    const target = link && document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
    if (target) {
      event.preventDefault();
      const control = target.matches(FOCUSABLE) ? target : target.querySelector(FOCUSABLE) ?? target;
      target.closest('details:not([open])')?.setAttribute('open', '');
      control.focus();
    }
  });

  function restore() {
    if (!held || held.control.isConnected || document.activeElement !== document.body) {
      return;
    }
    const again = (held.id && document.getElementById(held.id))
      || [...document.getElementsByTagName(held.tag)].find(one => held.name && one.name === held.name && one.value === held.value);
    if (again) {
      again.focus();
      return;
    }
    const heading = (held.card?.isConnected && held.card.querySelector('h2')) || document.querySelector('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  function say(root) {
    const region = document.getElementById('said');
    const words = [...root.querySelectorAll('[data-says]')].map(one => one.dataset.says).filter(Boolean).join(' ');
    if (region && words && region.textContent !== words) {
      region.textContent = words;
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('details .wrong:not(:empty)').forEach(one => { one.closest('details').open = true; });
    readErrors(document);
    new MutationObserver(changes => {
      const roots = new Set();
      changes.forEach(change => change.addedNodes.forEach(node => {
        if (node.nodeType === Node.ELEMENT_NODE && node.parentElement && node.parentElement.id !== 'said') {
          roots.add(node.parentElement);
        }
      }));
      const wrong = [...roots].some(readErrors);
      roots.forEach(say);
      if (!wrong) {
        restore();
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
})();
