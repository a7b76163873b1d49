/*
 * The notes that wait on this device until they are in. Needs no page: the service worker uses it too.
 *
 * Everything lies in IndexedDB, masked by pattern before it is written. A note bears the person who wrote it and a name made here
 * (clientId), by which the server knows a second sending of it; it is deleted when the server has it, or by its author. Their order
 * is the order of keeping: no clock of this device decides anything.
 */
(() => {
  'use strict';

  const ENDPOINT = '/observation/waiting';
  const MOST = 20000;
  const HOUR = 60 * 60 * 1000;
  const LOCK = 'tributary.waiting';
  const news = 'BroadcastChannel' in self ? new BroadcastChannel(LOCK) : null;
  let opened = null;

  function open() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open('tributary', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('waiting', { keyPath: 'clientId' });
        request.result.createObjectStore('shared', { autoIncrement: true });
        request.result.createObjectStore('about');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    }).catch(refused => {
      opened = null;
      throw refused;
    });
    return opened;
  }

  /* Runs the work in one transaction; @return what the work's last request found, once it is on the disk. */
  async function within(name, mode, work) {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      let result;
      work(transaction.objectStore(name), value => { result = value; });
      transaction.oncomplete = () => resolve(result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('refused'));
    });
  }

  const all = name => within(name, 'readonly', (store, done) => {
    store.getAll().onsuccess = event => done(event.target.result);
  });

  const find = (name, key) => within(name, 'readonly', (store, done) => {
    store.get(key).onsuccess = event => done(event.target.result);
  });

  const put = (name, value, key) => within(name, 'readwrite', store => store.put(value, key));

  const shortened = text => [...text].slice(0, MOST).join('');

  /* To the other tabs and, from the worker, to all pages. @param result what was sent there, where anything was */
  function tell(result) {
    news?.postMessage(result ?? null);
  }

  /* Keeps a note; one of the same name is replaced and keeps its place. */
  async function keep(note) {
    await within('waiting', 'readwrite', store => {
      store.getAll().onsuccess = event => {
        const notes = event.target.result;
        const before = notes.find(one => one.clientId === note.clientId);
        const place = before?.place ?? notes.reduce((most, one) => Math.max(most, one.place), 0) + 1;
        store.put({ ...note, text: shortened(self.Tributary.masked(note.text)), wrong: note.wrong ?? '', place });
      };
    });
    tell();
  }

  async function list(person) {
    return (await all('waiting')).filter(note => note.person === person).sort((one, other) => one.place - other.place);
  }

  async function remove(person, clientId) {
    await within('waiting', 'readwrite', store => {
      store.get(clientId).onsuccess = event => {
        if (event.target.result?.person === person) {
          store.delete(clientId);
        }
      };
    });
    tell();
  }

  /*
   * Sends what waits for whoever is signed in. @param again whether those too that the server did not take as they are
   * @return state: sent (nothing more to do), later (no connection), signIn; how many went; what the server had to say
   */
  function send(again) {
    return navigator.locks ? navigator.locks.request(LOCK, () => sendAll(again)) : sendAll(again);
  }

  async function sendAll(again) {
    const result = { state: 'sent', sent: 0, sentences: [] };
    try {
      const asked = await fetch(ENDPOINT, { cache: 'no-store', credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (!asked.ok) {
        return { ...result, state: asked.status === 401 || asked.status === 403 ? 'signIn' : 'later' };
      }
      const me = await asked.json();
      for (const note of await list(me.person)) {
        if (note.wrong && !again) {
          continue;
        }
        const state = await sendOne(note, me.token, result);
        if (state) {
          return { ...result, state };
        }
      }
    } catch (noConnection) {
      return { ...result, state: 'later' };
    } finally {
      tell();
    }
    return result;
  }

  /* @return the state to stop with, or empty text to go on */
  async function sendOne(note, token, result) {
    const { place, wrong, ...body } = note;
    const answer = await fetch(ENDPOINT, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Tributary-Token': token },
      body: JSON.stringify({ ...body, zone: Intl.DateTimeFormat().resolvedOptions().timeZone })
    });
    if (answer.status === 401 || answer.status === 403) {
      return 'signIn';
    }
    if (!answer.ok && answer.status !== 400 && answer.status !== 409) {
      return 'later';
    }
    const { sentence } = await answer.json();
    if (answer.ok) {
      await remove(note.person, note.clientId);
      result.sent++;
    } else {
      await keep({ ...note, wrong: sentence });
    }
    if (sentence) {
      result.sentences.push(sentence);
    }
    return '';
  }

  /* What the share sheet of the phone brought, for whoever is signed in, else for whoever signs in within the hour. */
  async function share(text) {
    const person = await find('about', 'person') ?? '';
    await put('shared', { person, text: shortened(self.Tributary.masked(text)), at: Date.now() });
  }

  /* The shared texts for that person, oldest first; they are taken once. */
  async function takeShared(person) {
    const texts = [];
    await within('shared', 'readwrite', store => {
      store.openCursor().onsuccess = event => {
        const cursor = event.target.result;
        if (!cursor) {
          return;
        }
        const one = cursor.value;
        const open = one.person === '' && Math.abs(Date.now() - one.at) < HOUR;
        if (one.person === person || open) {
          texts.push(one.text);
        }
        if (one.person === person || one.person === '') {
          cursor.delete();
        }
        cursor.continue();
      };
    });
    return texts;
  }

  /* At sign-out: whose device it is, and what was only begun. What waits stays. */
  async function leave() {
    const person = await find('about', 'person');
    await within('about', 'readwrite', store => store.clear());
    await within('shared', 'readwrite', store => {
      store.openCursor().onsuccess = event => {
        const cursor = event.target.result;
        if (cursor?.value.person === person) {
          cursor.delete();
        }
        cursor?.continue();
      };
    });
  }

  self.Tributary = Object.assign(self.Tributary || {}, {
    outbox: {
      keep, list, remove, send, share, takeShared, leave,
      tell,
      onChange: heard => news?.addEventListener('message', event => heard(event.data)),
      find: key => find('about', key),
      know: (key, value) => put('about', value, key)
    }
  });
})();
