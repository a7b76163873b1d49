/* After sign-out: says how many notes of the one who left wait on this device. What left the number there is waiting.js. */
(() => {
  'use strict';

  const place = document.getElementById('stayed');
  const KEY = 'tributary.stayed';
  try {
    const notes = Number(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    if (notes > 0) {
      place.textContent = notes === 1 ? place.dataset.one : place.dataset.many.replace('{0}', notes);
      place.hidden = false;
    }
  } catch (noStorage) {
    // The device keeps nothing: then nothing waits here either.
  }
})();
