/*
 * Keeps what somebody is noting on this device, word by word: masked by pattern, bound to the person, deleted when it is in, at
 * sign-out and after seven days. The server never sees a draft. It bears the name (clientId) of the note it becomes, so that one
 * that went in although its answer was lost is not counted twice.
 */
(() => {
  'use strict';

  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const { noteForm, outbox, masked } = self.Tributary;
  const keyOf = person => `tributary.draft.${person}`;

  function stored(key) {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch (unreadable) {
      return null;
    }
  }

  function remove(key) {
    try {
      localStorage.removeItem(key);
    } catch (refused) {
      // A browser that keeps nothing keeps no draft either.
    }
  }

  /*
   * The clock of the server where the page brought it. Without a connection that of the device counts, but never beyond a week
   * after the server was last heard, nor before it: a wrong clock must not delete a draft.
   */
  async function moment(form) {
    if (form.dataset.now) {
      return Number(form.dataset.now) + performance.now();
    }
    const heard = await outbox.find('heard').catch(() => undefined) ?? Date.now();
    return Math.min(Math.max(Date.now(), heard), heard + WEEK);
  }

  async function start(form, person) {
    // A draft that was mailed in stands in the form already; what is done to it is kept beside one's own.
    const mailed = form.dataset.mailed ?? '';
    const key = keyOf(person) + (mailed === '' ? '' : `.${mailed}`);
    const fields = noteForm(form);
    const status = form.querySelector('#draft');
    const now = await moment(form);
    const begun = performance.now();

    function keep() {
      try {
        if (fields.text.value.trim() === '') {
          if (stored(key) && mailed === '') {
            fields.renew();
          }
          localStorage.removeItem(key);
          status.textContent = '';
        } else {
          const note = fields.read();
          localStorage.setItem(key, JSON.stringify({ ...note, text: masked(note.text), clientId: fields.clientId(), at: now + performance.now() - begun }));
          status.textContent = status.dataset.kept;
        }
      } catch (full) {
        status.textContent = status.dataset.refused;
      }
    }

    const found = stored(key);
    const draft = found && (!form.dataset.now || now - found.at < WEEK) ? found : null;
    const empty = fields.text.value.trim() === '';
    if (draft && (empty || mailed !== '' && draft.clientId === fields.clientId())) {
      fields.write(draft);
      if (draft.clientId) {
        fields.name(draft.clientId);
      }
    } else if (!draft) {
      remove(key);
    }
    const shared = mailed !== '' ? [] : await outbox.takeShared(person).catch(() => []);
    if (shared.length > 0) {
      fields.text.value = [fields.text.value.trim(), ...shared].filter(text => text !== '').join('\n\n');
      keep();
    }
    if (empty && fields.text.value !== '') {
      status.textContent = status.dataset.kept;
      fields.text.dispatchEvent(new Event('input', { bubbles: true }));
    }
    ['input', 'change'].forEach(kind => form.addEventListener(kind, keep));
    /* The note went in, or was thrown away, in another tab: what stands here is another one from now on. */
    addEventListener('storage', event => {
      if (event.key === key && event.newValue === null) {
        fields.renew();
      }
    });
    discarding(form, fields, keep);
  }

  function discarding(form, fields, keep) {
    const discard = form.querySelector('#discard');
    let before = '';
    discard?.addEventListener('click', () => {
      const undo = before !== '';
      const current = fields.text.value;
      fields.text.value = undo ? before : '';
      before = undo ? '' : current;
      discard.textContent = undo ? discard.dataset.discard : discard.dataset.undo;
      keep();
      fields.text.focus();
    });
  }

  /* The note of this name is in: what was begun as it is done with. */
  function settle(person, clientId) {
    try {
      Object.keys(localStorage).filter(key => key.startsWith(keyOf(person)) && stored(key)?.clientId === clientId).forEach(remove);
    } catch (refused) {
      // A browser that keeps nothing keeps no draft either.
    }
  }

  self.Tributary.drafts = { start, settle };

  const form = document.querySelector('form[data-draft]:not([data-draft=""])');
  if (form) {
    start(form, form.dataset.draft);
  }
})();
