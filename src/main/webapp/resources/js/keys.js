/* Keys of one letter: / searches, ? lists them, j and k move through the rows of a list, n and others press what says so in
   data-key. None of them while somebody types or a dialog is open, and none where they are switched off in the profile. */
(() => {
  'use strict';

  const TYPED_INTO = 'input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit]), textarea, select, [contenteditable]';
  const ROWS = 'main .row, main tbody tr';
  const OPENS = 'h2 a[href], h3 a[href], th a[href], td a[href]';
  const isVisible = element => element.getClientRects().length > 0;
  let row = null;

  document.addEventListener('keydown', event => {
    const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      || event.target.closest(TYPED_INTO) || document.querySelector('dialog[open]');
    if (!busy && document.documentElement.dataset.keys !== 'off' && press(event.key)) {
      event.preventDefault();
    }
  });

  /* What a letter presses: in the row that holds the focus, or held it last, else the first on the page. */
  function pressable(key) {
    const all = [...document.querySelectorAll(`[data-key="${key}"]`)].filter(element => key === 'n' || isVisible(element));
    const here = document.activeElement?.closest('.row, tr') ?? (row?.isConnected ? row : null);
    return all.find(element => here?.contains(element)) ?? all[0];
  }

  /* Whether the key meant something here. */
  function press(key) {
    if (key === '/') {
      const field = document.getElementById('search');
      field?.focus();
      field?.select();
      return field !== null;
    }
    if (key === '?') {
      document.getElementById('keys')?.showModal();
      return true;
    }
    if (key === 'j' || key === 'k') {
      return move(key === 'j' ? 1 : -1);
    }
    const pressed = /^[a-z]$/.test(key) ? pressable(key) : undefined;
    pressed?.click();
    return pressed !== undefined;
  }

  /* From the row that holds the focus, or held it last; the first and the last row are the ends. */
  function move(by) {
    const rows = [...document.querySelectorAll(ROWS)].filter(one => one.querySelector(OPENS) && isVisible(one));
    if (rows.length === 0) {
      return false;
    }
    const held = rows.findIndex(one => one.contains(document.activeElement));
    const at = held >= 0 ? held : rows.indexOf(row);
    row = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    row.querySelector(OPENS).focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    return true;
  }
})();
