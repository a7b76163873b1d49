/* Dialogs, pills, menus and forms that are sent once. Works by listening on the document, so that what an Ajax
   update brings in is served as well. Without it every page still works. */
(() => {
  'use strict';

  const byId = id => document.getElementById(id);

  function openDialog(id) {
    const dialog = byId(id);
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-dialog]');
    const closer = event.target.closest('[data-close]');
    if (opener) {
      openDialog(opener.dataset.dialog);
    } else if (closer) {
      byId(closer.dataset.close)?.close();
    } else if (event.target.matches('dialog') && isOutside(event)) {
      event.target.close();
    }
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    if (event.target.matches('.pick .clear')) {
      clear(event.target.closest('.pick'));
    }
  });

  function isOutside(event) {
    const box = event.target.getBoundingClientRect();
    return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(menu => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest('form');
      const button = form?.querySelector('.primary:is(button, input)') ?? form?.querySelector('[type=submit]');
      if (button && !button.disabled) {
        event.preventDefault();
        button.click();
      }
    }
  });

  /* Something shown once is copied by its button; where the browser refuses, it is selected for the person to copy. */
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    const source = button && byId(button.dataset.copy);
    if (!source) {
      return;
    }
    source.select();
    try {
      await navigator.clipboard.writeText(source.value);
      button.textContent = button.dataset.copied;
    } catch (refused) {
      source.focus();
    }
  });

  /* A text goes to what the device shares with, a page to its printer; without either the button does nothing. A button that
     data-then names is pressed with it. */
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-share], [data-print]');
    byId(event.target.closest('[data-then]')?.dataset.then)?.click();
    if (button?.dataset.print) {
      window.print();
    } else if (button && navigator.share) {
      navigator.share({ title: button.dataset.title, text: byId(button.dataset.share).value }).catch(() => button.focus());
    }
  });
  document.documentElement.classList.toggle('shares', Boolean(navigator.share));

  /* A form that is checked whenever an answer changes, by its own button. */
  const picked = new WeakMap();

  document.addEventListener('change', event => {
    const form = event.target.closest('[data-checks]');
    if (form && event.target.type === 'radio') {
      picked.set(form, event.target);
    }
    byId(form?.dataset.checks)?.click();
  });

  /* What was picked while an earlier answer was on its way is picked again in the part that this answer replaced, once none is. */
  const SETTLED = 40;

  function pickAgain(form) {
    const last = picked.get(form);
    if (!last || last.isConnected) {
      return;
    }
    if (!(window.PrimeFaces?.ajax?.Queue?.isEmpty() ?? true)) {
      setTimeout(() => pickAgain(form), SETTLED);
      return;
    }
    picked.delete(form);
    const group = [...form.elements].filter(one => one.type === 'radio' && one.name === last.name);
    const again = group.find(one => one.value === last.value);
    if (again && !again.disabled && !group.some(one => one.checked)) {
      again.checked = true;
      picked.set(form, again);
      byId(form.dataset.checks)?.click();
    }
  }

  document.querySelectorAll('[data-checks]').forEach(form =>
    new MutationObserver(() => pickAgain(form)).observe(form, { childList: true, subtree: true }));

  /* A form that does not navigate (a download, an error of the network) may be sent again after a while. */
  const SENT_FOR = 8000;

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    event.submitter?.setAttribute('aria-busy', 'true');
    setTimeout(() => release(form), SENT_FOR);
  });

  function release(form) {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
  }
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(release));

  /* Pills and their "More": one of them holds the answer. */
  document.addEventListener('change', event => {
    const pick = event.target.closest('.pick');
    if (!pick) {
      return;
    }
    const more = pick.querySelector('select.more');
    if (event.target === more && more.value !== '') {
      pick.querySelectorAll('input:checked').forEach(radio => { radio.checked = false; });
    } else if (more && event.target.checked) {
      more.value = '';
    }
    show(pick);
  }, true);

  function clear(pick) {
    pick.querySelectorAll('input:checked').forEach(radio => { radio.checked = false; });
    const radio = pick.querySelector('input');
    radio?.dispatchEvent(new Event('change', { bubbles: true }));
    radio?.focus();
  }

  function show(pick) {
    const more = pick.querySelector('select.more');
    more?.classList.toggle('on', more.value !== '');
    const button = pick.querySelector('.clear');
    if (button) {
      button.hidden = pick.querySelector('input:checked') === null;
    }
  }

  function settle(root) {
    root.querySelectorAll('.pick').forEach(show);
  }

  document.addEventListener('DOMContentLoaded', () => {
    settle(document);
    new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
      if (node.nodeType === Node.ELEMENT_NODE && node.parentElement) {
        settle(node.parentElement);
      }
    }))).observe(document.body, { childList: true, subtree: true });
  });

  /* At sign-out nothing that was only begun stays on the device. */
  document.addEventListener('submit', event => {
    if (event.target.id === 'leave') {
      try {
        Object.keys(localStorage).filter(key => key.startsWith('tributary.draft.')).forEach(key => localStorage.removeItem(key));
      } catch (refused) {
        // A browser that keeps nothing keeps no draft either.
      }
    }
  });
})();
