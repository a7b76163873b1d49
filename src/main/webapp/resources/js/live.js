/* Keeps the number on the bell up to date while the page is open. Where that cannot be, the number stays as the page brought
   it and nothing is said. */
(() => {
  'use strict';

  document.addEventListener('DOMContentLoaded', () => {
    const badge = document.getElementById('unread');
    const link = badge?.closest('a');
    if (!link || !('EventSource' in window)) {
      return;
    }
    const source = new EventSource(new URL('../live', link.href));

    source.addEventListener('message', event => {
      const { count, label } = JSON.parse(event.data);
      badge.dataset.count = count;
      badge.textContent = count > 99 ? '99+' : count;
      link.setAttribute('aria-label', label);
    });
    source.addEventListener('end', () => source.close());
    window.addEventListener('pagehide', () => source.close());
  });
})();
