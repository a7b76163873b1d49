/* Reads and fills in a form in which a note is written, the server's own or the one without a connection, by the names of its fields. */
(() => {
  'use strict';

  const NAMES = ['text', 'line', 'state', 'touchpoint', 'kind', 'customerScore', 'observedOn', 'quotable'];
  const NEEDED = ['text', 'line', 'state', 'touchpoint', 'kind'];
  const newId = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

  function noteForm(form) {
    const fields = name => [...form.querySelectorAll(`[name="${name}"], [name$=":${name}"]`)];

    function value(name) {
      for (const field of fields(name)) {
        if (field.type === 'checkbox') {
          return field.checked;
        }
        if (field.type === 'radio' ? field.checked : field.value !== '') {
          return field.value;
        }
      }
      return '';
    }

    function set(name, to) {
      for (const field of fields(name)) {
        if (field.type === 'checkbox') {
          field.checked = to === true;
        } else if (field.type === 'radio') {
          field.checked = field.value === to;
        } else if (field.tagName === 'SELECT') {
          field.value = [...field.options].some(option => option.value === to) ? to : '';
        } else {
          field.value = to ?? '';
        }
      }
      fields(name)[0]?.dispatchEvent(new Event('change', { bubbles: true }));
    }

    const read = () => Object.fromEntries(NAMES.filter(name => fields(name).length > 0).map(name => [name, value(name)]));
    const write = note => NAMES.filter(name => name in note).forEach(name => set(name, note[name]));
    const clientId = () => fields('clientId')[0]?.value ?? '';

    function name(id) {
      fields('clientId').forEach(field => { field.value = id; });
    }

    return {
      read, write, clientId, name,
      text: fields('text')[0],
      /* From now on another note. */
      renew: () => name(newId()),
      clear() {
        ['text', 'kind', 'customerScore', 'quotable'].forEach(one => set(one, one === 'quotable' ? false : ''));
        name(newId());
      },
      /* The first field without which a note is not taken, or null. */
      missing: () => NEEDED.map(one => [one, value(one)]).filter(([, given]) => `${given}`.trim() === '').map(([one]) => fields(one)[0])[0] ?? null
    };
  }

  /* In what time zone "today" is meant. */
  document.querySelectorAll('form[data-draft] input[name="zone"]').forEach(input => {
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  });

  self.Tributary = Object.assign(self.Tributary || {}, { noteForm, newId });
})();
