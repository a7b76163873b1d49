/*
 * Keeps what somebody is noting on this device: masked by pattern, bound to the person, deleted when it is sent, at sign-out and
 * after seven days. The server never sees a draft.
 */
(function () {
    'use strict';

    var WEEK = 7 * 24 * 60 * 60 * 1000;
    var form = document.querySelector('form[data-draft]');
    if (!form) {
        return;
    }
    var key = 'tributary.draft.' + form.dataset.draft;
    var text = form.querySelector('textarea');
    var status = document.getElementById('draft');
    var discard = document.getElementById('discard');

    function read() {
        try {
            var draft = JSON.parse(localStorage.getItem(key) || 'null');
            return draft && Date.now() - draft.at < WEEK ? draft : null;
        } catch (unreadable) {
            return null;
        }
    }

    function keep() {
        try {
            if (text.value.trim() === '') {
                localStorage.removeItem(key);
                status.textContent = '';
            } else {
                localStorage.setItem(key, JSON.stringify({ text: window.Tributary.masked(text.value), at: Date.now() }));
                status.textContent = status.dataset.kept;
            }
        } catch (full) {
            status.textContent = '';
        }
    }

    var draft = read();
    if (draft && text.value.trim() === '') {
        text.value = draft.text;
        status.textContent = status.dataset.kept;
        text.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (!draft) {
        localStorage.removeItem(key);
    }
    text.addEventListener('input', keep);
    if (discard) {
        var before = '';
        discard.addEventListener('click', function () {
            var undo = before !== '';
            var now = text.value;
            text.value = undo ? before : '';
            before = undo ? '' : now;
            discard.textContent = undo ? discard.dataset.discard : discard.dataset.undo;
            keep();
            text.focus();
        });
    }
}());
