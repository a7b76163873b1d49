/*
 * What a page shows and does about notes that wait on this device: the number in the top row, the list with its buttons, keeping a
 * note where there is no connection, and sending: on load, when the line is back, by button, and in the background where the
 * browser can. Without this script, or where the device keeps nothing, noting works as ever.
 */
(() => {
  'use strict';

  const { outbox, noteForm, drafts, newId } = self.Tributary;
  const byId = id => document.getElementById(id);
  const chip = byId('waits');
  const shell = byId('offline');
  const words = byId('waits-words')?.dataset;
  if (!words) {
    return;
  }
  const card = byId('waiting');
  const dialog = byId('waiting-edit');
  const RETRY = 30_000;
  const LONGEST = 600_000;
  const STAYED = 'tributary.stayed';
  let person = chip?.dataset.person ?? '';
  let waits = 0;
  let edited = null;
  let pause = RETRY;
  let timer = 0;

  function say(kind, sentences) {
    const box = document.createElement('div');
    box.className = `message ${kind}`;
    box.id = 'waits-said';
    box.tabIndex = -1;
    sentences.forEach(sentence => {
      const line = document.createElement('p');
      line.textContent = sentence;
      box.append(line);
    });
    byId('waits-said')?.remove();
    byId('messages')?.append(box);
    byId('waits-news').textContent = sentences.join(' ');
  }

  function clearSaid() {
    byId('waits-said')?.remove();
    byId('waits-news').textContent = '';
  }

  /* The list and the number. */
  async function refresh() {
    const notes = person ? await outbox.list(person) : [];
    waits = notes.length;
    if (chip) {
      chip.hidden = notes.length === 0;
      chip.querySelector('span').textContent = words.count.replace('{0}', notes.length);
    }
    if (card) {
      card.hidden = notes.length === 0;
      byId('waiting-rows').replaceChildren(...notes.map(row));
    }
  }

  const word = (name, code) => byId(`edit-${name}`)?.querySelector(`option[value="${CSS.escape(code)}"]`)?.textContent ?? code;

  function row(note) {
    const element = byId('waiting-row').content.firstElementChild.cloneNode(true);
    const about = ['line', 'state', 'touchpoint', 'kind'].map(name => note[name]).map((code, at) => code ? word(['line', 'state', 'touchpoint', 'kind'][at], code) : '');
    element.querySelector('.quoted').textContent = note.text;
    element.querySelector('.about').textContent = about.filter(one => one !== '').join(' · ');
    element.querySelector('.wrong').textContent = note.wrong;
    const change = element.querySelector('.change');
    const remove = element.querySelector('.remove');
    const beginning = note.text.slice(0, 40);
    change.setAttribute('aria-label', words.editThis.replace('{0}', beginning));
    remove.setAttribute('aria-label', words.deleteThis.replace('{0}', beginning));
    change.addEventListener('click', () => edit(note));
    remove.addEventListener('click', async () => {
      if (!remove.dataset.asked) {
        remove.dataset.asked = 'true';
        remove.textContent = words.sure;
        remove.removeAttribute('aria-label');
        return;
      }
      await outbox.remove(person, note.clientId);
      await refresh();
      (card.hidden ? byId('content') : card).focus();
    });
    return element;
  }

  function edit(note) {
    edited = note;
    noteForm(byId('waiting-change')).write({ ...note, customerScore: `${note.customerScore ?? ''}` });
    dialog.showModal();
  }

  async function change(form) {
    const there = (await outbox.list(person)).some(one => one.clientId === edited.clientId);
    if (there) {
      await outbox.keep({ ...edited, ...form.read(), wrong: '' });
    } else {
      say('error', [words.gone]);
    }
    dialog.close();
    await refresh();
    send(false);
  }

  /* @return whether the note is on the device now */
  async function keep(form) {
    const fields = noteForm(form);
    const missing = fields.missing();
    if (missing) {
      say('error', [words.missing]);
      missing.focus();
      return;
    }
    const note = fields.read();
    const score = note.customerScore ? Number(note.customerScore) : null;
    const clientId = fields.clientId() || newId();
    try {
      await outbox.keep({ ...note, customerScore: score, clientId, person });
      await outbox.know('last', { line: note.line, state: note.state, touchpoint: note.touchpoint });
    } catch (refused) {
      say('error', [words.refused]);
      byId('waits-said').focus();
      return;
    }
    navigator.storage?.persist?.();
    drafts.settle(person, clientId);
    fields.clear();
    say('news', [words.kept]);
    byId('waits-said').focus();
    await refresh();
    const worker = await navigator.serviceWorker?.getRegistration();
    await worker?.sync?.register('tributary.waiting').catch(() => undefined);
    if (navigator.onLine) {
      send(false);
    }
  }

  async function send(again) {
    clearTimeout(timer);
    if (!person || dialog?.open || (await outbox.list(person)).length === 0) {
      return;
    }
    const result = await outbox.send(again);
    await refresh();
    await report(result, again);
  }

  /* Says what went, and tries again later where it must. */
  async function report(result, again) {
    const left = (await outbox.list(person)).length;
    const sentences = [...result.sentences];
    if (result.sent > 0) {
      sentences.unshift(result.sent === 1 ? words.sentOne : words.sentMany.replace('{0}', result.sent));
    }
    if (result.state === 'signIn') {
      sentences.push(words.signIn);
    } else if (result.state === 'later') {
      clearTimeout(timer);
      timer = setTimeout(() => send(false), pause);
      pause = Math.min(2 * pause, LONGEST);
      if (again) {
        sentences.push(words.later);
      }
    } else {
      pause = RETRY;
    }
    if (sentences.length > 0) {
      say(left === 0 ? 'news' : 'plain', sentences);
    }
  }

  const quietly = work => work.catch(() => {
    // The device keeps nothing: then nothing waits here either.
  });

  /* For the page of sign-in (stayed.js), which says so once. Read before, as the page may be gone before the device answers. */
  function leaveWord() {
    try {
      sessionStorage.setItem(STAYED, String(waits));
    } catch (noStorage) {
      // Then the sentence is not said; the notes stay all the same.
    }
  }

  /* Before every other listener: a form that is kept is not sent. */
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.id === 'leave') {
      leaveWord();
      quietly(outbox.leave());
    } else if (form === shell) {
      event.preventDefault();
      quietly(keep(form));
    } else if (form.id === 'waiting-change') {
      event.preventDefault();
      quietly(change(noteForm(form)));
    } else if (form.dataset.draft && event.submitter?.id === 'note:submit' && !navigator.onLine) {
      event.preventDefault();
      keep(form);
    }
  }, true);

  byId('waiting-send')?.addEventListener('click', () => {
    clearSaid();
    quietly(send(true));
  });
  addEventListener('online', () => quietly(send(false)));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      quietly(refresh().then(() => send(false)));
    }
  });
  outbox.onChange(result => {
    if (!dialog?.open) {
      quietly(refresh().then(() => result && report(result, false)));
    }
  });

  /* A page of the portal: whose device it is, how late it is, and the choices that are likely next time. */
  async function arrive() {
    await outbox.know('person', person);
    await outbox.know('heard', Number(chip.dataset.now));
    const form = document.querySelector('form[data-draft]');
    if (form) {
      const { line, state, touchpoint } = noteForm(form).read();
      await outbox.know('last', { line, state, touchpoint });
    }
    const noted = document.querySelector('[data-noted]')?.dataset.noted;
    if (noted) {
      drafts.settle(person, noted);
      await outbox.remove(person, noted);
    }
  }

  const dayOf = moment => {
    const day = new Date(moment);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  };

  /* The page without a connection: for the person whose device it is. A clock that was put back does not put back the day. */
  async function arriveAlone() {
    person = await outbox.find('person') ?? '';
    shell.hidden = person === '';
    byId('offline-nobody').hidden = person !== '';
    byId('again').href = location.pathname === '/observation/share' ? '/observation/submit.xhtml' : location.pathname + location.search;
    if (person === '') {
      return;
    }
    const heard = await outbox.find('heard') ?? 0;
    const fields = noteForm(shell);
    fields.renew();
    fields.write({ ...await outbox.find('last') ?? {}, observedOn: dayOf(Math.max(Date.now(), heard)) });
    await drafts.start(shell, person);
  }

  function work() {
    if (chip && 'serviceWorker' in navigator) {
      navigator.serviceWorker.register(`/service-worker.js?build=${chip.dataset.build}&language=${document.documentElement.lang}`, { scope: '/', updateViaCache: 'none' }).catch(() => {
        // A browser that refuses a worker has pages all the same.
      });
    }
  }

  work();
  quietly((shell ? arriveAlone() : arrive()).then(refresh).then(() => send(false)));
})();
