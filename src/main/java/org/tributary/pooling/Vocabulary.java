package org.tributary.pooling;

import java.util.HashMap;
import java.util.Map;

/** Reads the object {@code "vocab"} of a tokenizer.json: word pieces and their numbers, and nothing else of it. */
final class Vocabulary {
    private final String json;
    private int at;

    private Vocabulary(String json) {
        this.json = json;
    }

    /**
     * Word piece → number.
     *
     * @throws ModelUnavailable when there is no such object or it is no plain map of strings to numbers
     */
    static Map<String, Integer> read(String json) {
        return new Vocabulary(json).entries();
    }

    private Map<String, Integer> entries() {
        int key = json.indexOf("\"vocab\"");
        if (key < 0) {
            throw new ModelUnavailable("The tokenizer has no vocabulary");
        }
        at = key + "\"vocab\"".length();
        expect(':');
        expect('{');
        var entries = new HashMap<String, Integer>(65_536);
        if (peek() == '}') {
            return entries;
        }
        while (true) {
            String piece = string();
            expect(':');
            entries.put(piece, number());
            if (peek() == '}') {
                return entries;
            }
            expect(',');
        }
    }

    private String string() {
        expect('"');
        var piece = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            piece.append(c == '\\' ? escaped(next()) : c);
        }
        return piece.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int end = Math.min(at + 4, json.length());
                try {
                    var code = (char) Integer.parseInt(json, at, end, 16);
                    at = end;
                    yield code;
                } catch (NumberFormatException e) {
                    throw new ModelUnavailable("The vocabulary is damaged at character " + at, e);
                }
            }
            default -> throw damaged();
        };
    }

    private int number() {
        int value = 0;
        boolean found = false;
        for (char c = peek(); c >= '0' && c <= '9'; c = at < json.length() ? json.charAt(at) : ' ') {
            value = value * 10 + c - '0';
            found = true;
            at++;
        }
        if (!found) {
            throw damaged();
        }
        return value;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw damaged();
        }
        at++;
    }

    private char peek() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        if (at >= json.length()) {
            throw damaged();
        }
        return json.charAt(at);
    }

    private char next() {
        if (at >= json.length()) {
            throw damaged();
        }
        return json.charAt(at++);
    }

    private ModelUnavailable damaged() {
        return new ModelUnavailable("The vocabulary is damaged at character " + at);
    }
}
