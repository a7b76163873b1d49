/*
 * The portal on a device without a connection. It keeps the page's static parts (styles, scripts, fonts, icons) and one page, the form for
 * a note, fetched as nobody in the language of the page that registered it; never a page of a person. The address it is registered under names
 * the build and the language, so that a new one replaces all of it. What the share sheet of the phone brings stays on the device.
 */
/* global importScripts */
importScripts('/resources/js/masking.js', '/resources/js/outbox.js');

(() => {
  'use strict';

  const PREFIX = 'tributary-';
  const named = new URL(self.location).searchParams;
  const LANGUAGE = named.get('language') ?? 'en';
  const CACHE = `${PREFIX}${named.get('build') ?? 'none'}-${LANGUAGE}`;
  const SHELL = '/observation/offline.xhtml';
  const OBSERVE = '/observation/submit.xhtml';
  const SHARE = '/observation/share';
  const STATIC = /^\/(?:jakarta\.faces\.resource|resources)\/[^?]+\.(?:css|js|svg|png|woff2)(?:\.xhtml)?$/;
  const { outbox } = self.Tributary;

  const isStatic = url => url.origin === self.location.origin && STATIC.test(url.pathname);

  async function fill() {
    const cache = await caches.open(CACHE);
    const shell = await fetch(`${SHELL}?language=${LANGUAGE}`, { credentials: 'omit', cache: 'reload' });
    if (!shell.ok) {
      throw new Error('the page for notes without a connection is not there');
    }
    const page = await shell.clone().text();
    await cache.put(SHELL, shell);
    const parts = [...page.matchAll(/\s(?:src|href)="([^"#]+)/g)].map(match => new URL(match[1].replaceAll('&amp;', '&'), self.location));
    const addresses = new Set(parts.filter(isStatic).map(part => part.href));
    await Promise.all([...addresses].map(address => fresh(cache, address)));
  }

  async function fresh(cache, request) {
    const answer = await fetch(request, { cache: 'reload' });
    if (answer.ok) {
      await cache.put(request, answer.clone());
    }
    return answer;
  }

  async function part(request) {
    const cache = await caches.open(CACHE);
    return await cache.match(request, { ignoreVary: true }) ?? fresh(cache, request.url);
  }

  async function page(request) {
    try {
      return await fetch(request);
    } catch (noConnection) {
      const cache = await caches.open(CACHE);
      return await cache.match(SHELL, { ignoreVary: true }) ?? Response.error();
    }
  }

  /* Title, text and address, each once; then on to Observe, where the draft takes it up. */
  async function share(request) {
    const form = await request.formData();
    const said = ['title', 'text', 'url'].map(name => `${form.get(name) ?? ''}`.trim());
    const once = said.filter((one, at) => one !== '' && !said.some((other, place) => place !== at && other.includes(one) && (other !== one || place < at)));
    if (once.length > 0) {
      await outbox.share(once.join('\n')).catch(() => {
        // The device keeps nothing: the form opens empty, and the text is still where it came from.
      });
    }
    return Response.redirect(OBSERVE, 303);
  }

  self.addEventListener('install', event => event.waitUntil(fill().then(() => self.skipWaiting())));

  self.addEventListener('activate', event => event.waitUntil((async () => {
    const old = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CACHE);
    await Promise.all(old.map(name => caches.delete(name)));
    await self.clients.claim();
  })()));

  self.addEventListener('fetch', event => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== self.location.origin) {
      return;
    }
    if (request.method === 'POST' && url.pathname === SHARE) {
      event.respondWith(share(request));
    } else if (request.mode === 'navigate') {
      event.respondWith(page(request));
    } else if (request.method === 'GET' && isStatic(url)) {
      event.respondWith(part(request));
    }
  });

  /* The line is back while no page is open. */
  self.addEventListener('sync', event => {
    if (event.tag === 'tributary.waiting') {
      event.waitUntil(outbox.send(false).then(result => {
        outbox.tell(result);
        if (result.state === 'later') {
          throw new Error('no connection yet');
        }
      }));
    }
  });
})();
