/*
 * The marks of structured text at a press: a toolbar as ARIA knows it (one stop of the Tab key, arrows within), and the usual keys
 * in the text itself. What it types goes in as typing does, so that the browser can undo it.
 */
(() => {
  'use strict';

  const KEYS = { b: '[data-mark=around][data-with="**"]', i: '[data-mark=around][data-with="*"]', k: '[data-mark=link]' };
  const buttons = bar => [...bar.querySelectorAll('button')];

  function type(area, from, to, words, select) {
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, words)) {
      area.setRangeText(words, from, to, 'end');
    }
    area.setSelectionRange(from + select[0], from + select[1]);
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
  }

  /* Every line of the selection begins with it; where all do already, none does any more. */
  function lines(area, mark) {
    const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const end = area.value.indexOf('\n', Math.max(area.selectionEnd - 1, from));
    const to = end < 0 ? area.value.length : end;
    const old = area.value.slice(from, to).split('\n');
    const bare = old.map(line => line.replace(/^(#{1,6} |[-*] |\d+\. )/, ''));
    const counted = mark === '1. ';
    const begins = (line, at) => line.startsWith(counted ? `${at + 1}. ` : mark);
    const now = (old.every(begins) ? bare : bare.map((line, at) => (counted ? `${at + 1}. ` : mark) + line)).join('\n');
    type(area, from, to, now, old.length > 1 ? [0, now.length] : [now.length, now.length]);
  }

  function around(area, mark) {
    const { selectionStart: from, selectionEnd: to } = area;
    const words = area.value.slice(from, to);
    type(area, from, to, mark + words + mark, [mark.length, mark.length + words.length]);
  }

  function link(area, words) {
    const { selectionStart: from, selectionEnd: to } = area;
    const shown = area.value.slice(from, to) || words;
    type(area, from, to, `[${shown}](https://)`, [shown.length + 3, shown.length + 11]);
  }

  /* It stands between empty lines, as a table must. */
  function table(area, words) {
    const at = area.selectionEnd;
    const before = area.value.slice(0, at);
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const [one, two] = words.split('|');
    const rows = `${gap}| ${one} | ${two} |\n|---|---|\n|  |  |\n`;
    type(area, at, at, rows, [gap.length + 2, gap.length + 2 + one.length]);
  }

  function press(button, area) {
    const { mark, with: what, words } = button.dataset;
    if (mark === 'line') {
      lines(area, what);
    } else if (mark === 'around') {
      around(area, what);
    } else if (mark === 'link') {
      link(area, words);
    } else if (mark === 'table') {
      table(area, words);
    }
  }

  function walk(event, bar) {
    const all = buttons(bar);
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || to === undefined) {
      return;
    }
    event.preventDefault();
    const next = all[(to + all.length) % all.length];
    all.forEach(one => { one.tabIndex = one === next ? 0 : -1; });
    next.focus();
  }

  /* Where nobody has been there is no cursor yet, and the end is meant. */
  document.addEventListener('focusin', event => {
    if (event.target.matches('textarea')) {
      event.target.dataset.visited = 'true';
    }
  });

  /* A file goes into the text where the cursor was; or it goes away, by the hidden button that knows which. */
  document.addEventListener('click', event => {
    const insert = event.target.closest('[data-insert]');
    const gone = event.target.closest('[data-gone]');
    if (insert) {
      const area = document.getElementById(insert.dataset.insert);
      const at = area.dataset.visited ? area.selectionEnd : area.value.length;
      const before = at === 0 || area.value[at - 1] === '\n' ? '' : '\n';
      const after = at === area.value.length || area.value[at] === '\n' ? '' : '\n';
      const words = before + insert.dataset.words + after;
      type(area, at, at, words, [words.length - after.length, words.length - after.length]);
    } else if (gone) {
      document.getElementById('attach:gone').value = gone.dataset.gone;
      document.getElementById('attach:detach').click();
    }
  });

  /* What stands in the form is kept on the server after a pause, and when the page goes away. A form that is sent keeps itself. */
  const form = document.getElementById('write');
  let waiting = 0;
  let changed = false;

  function later() {
    changed = true;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      changed = false;
      document.getElementById('write:keep')?.click();
    }, 3000);
  }

  function leave() {
    if (changed) {
      changed = false;
      clearTimeout(waiting);
      const words = new URLSearchParams(new FormData(form));
      words.set('write:keep', 'write:keep');
      navigator.sendBeacon(form.action, words);
    }
  }

  if (form) {
    ['input', 'change'].forEach(kind => form.addEventListener(kind, later));
    form.addEventListener('submit', () => {
      changed = false;
      clearTimeout(waiting);
    });
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => { if (document.hidden) { leave(); } });
  }

  document.querySelectorAll('[data-marks]').forEach(bar => {
    const area = () => document.getElementById(bar.dataset.marks);
    buttons(bar).forEach((one, at) => { one.tabIndex = at === 0 ? 0 : -1; });
    bar.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button && area()) {
        press(button, area());
      }
    });
    bar.addEventListener('keydown', event => walk(event, bar));
    document.addEventListener('keydown', event => {
      const selector = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
      const button = selector && event.target === area() && bar.querySelector(selector);
      if (button) {
        event.preventDefault();
        press(button, event.target);
      }
    });
  });
})();
