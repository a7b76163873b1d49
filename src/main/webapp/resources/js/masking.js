/*
 * Marks personal data while somebody types, by pattern only. The server decides: its Masking knows more. The patterns
 * are those of StructuredData.SIMPLE; a test holds them equal.
 */
(function () {
    'use strict';

    var patterns = [
        ['email', /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g],
        ['ssn', /\b\d{3}([- ])\d{2}\1\d{4}\b/g],
        ['card', /\b\d(?:[ -]?\d){12,18}\b/g],
        ['phone', /(?:\+?1[-. ]?)?\(?\b\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}\b|\b\d{3}[-.]\d{4}\b/g]
    ];

    function luhn(found) {
        var digits = found.replace(/\D/g, '');
        var sum = 0;
        for (var index = 0; index < digits.length; index++) {
            var digit = Number(digits.charAt(digits.length - 1 - index));
            var weighted = index % 2 === 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 === 0;
    }

    /* The stretches of personal data in a text, in its order: start and end in UTF-16 units, and the type. */
    function mask(text) {
        var marks = [];
        patterns.forEach(function (pattern) {
            var expression = new RegExp(pattern[1].source, 'g');
            var match = expression.exec(text);
            while (match !== null) {
                var mark = { start: match.index, end: match.index + match[0].length, type: pattern[0] };
                var free = marks.every(function (other) {
                    return mark.end <= other.start || other.end <= mark.start;
                });
                if (free && (mark.type !== 'card' || luhn(match[0]))) {
                    marks.push(mark);
                }
                match = expression.exec(text);
            }
        });
        return marks.sort(function (one, other) {
            return one.start - other.start;
        });
    }

    /* The text with [phone] and the like in place of what was marked: the only form a draft is kept in. */
    function masked(text) {
        var result = '';
        var from = 0;
        mask(text).forEach(function (mark) {
            result += text.slice(from, mark.start) + '[' + mark.type + ']';
            from = mark.end;
        });
        return result + text.slice(from);
    }

    /* The service worker has no window. */
    self.Tributary = Object.assign(self.Tributary || {}, { mask: mask, masked: masked });
}());
