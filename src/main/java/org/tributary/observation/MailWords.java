package org.tributary.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a sender wrote themselves: a mail without its quotations, its signature, and what a phone adds below. */
final class MailWords {

    private static final int SIGNATURE_LINES = 8;
    private static final Pattern ENDS = ignoringCase(
            "-- ?|_{10,}|\\s*-{2,}\\s*(?:original message|forwarded message|mensaje original|mensaje reenviado|messaggio originale"
                    + "|messaggio inoltrato)\\s*-{2,}\\s*|\\s*begin forwarded message:\\s*"
                    + "|\\s*(?:sent from my|sent via|get outlook for|enviado desde mi|inviato da|inviato dal)\\b.*");
    private static final Pattern QUOTING = ignoringCase(
            "\\s*(?:on|el|il|il giorno)\\b.{4,300}\\b(?:wrote|escribió|ha scritto)\\s*:\\s*");
    private static final Pattern FROM = ignoringCase("\\s*\\*?(?:from|de|da)\\s*:\\*?\\s.*");
    private static final Pattern SENT = ignoringCase(
            "\\s*\\*?(?:sent|date|to|enviado|fecha|para|inviato|data|a)\\s*:\\*?\\s.*");
    private static final Pattern CLOSING = ignoringCase(
            "\\s*(?:(?:best|kind|warm|many)?\\s*(?:regards|wishes)|best|thanks(?: again)?|thank you|many thanks|cheers|sincerely"
                    + "|(?:un )?saludos?|atentamente|gracias|(?:cordiali |distinti )?saluti|grazie)\\s*[,.!]?\\s*");
    private static final Pattern ANSWER = ignoringCase("^(?:\\s*(?:re|fwd?|rv|aw|wg|i|r)\\s*:)+\\s*");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.*?-->|<(script|style|head|blockquote)\\b.*?</\\1\\s*>|<div[^>]*class=\"?[^>]*(?:gmail_quote|gmail_signature).*");
    private static final Pattern BREAKS = ignoringCase("<br\\s*/?>|</(?:p|div|li|tr|h[1-6])\\s*>");
    private static final Map<String, String> ENTITIES = Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"",
            "&#39;", "'", "&rsquo;", "’", "&amp;", "&");

    private MailWords() {
    }

    /** The sender's own words; where there are none, those of the subject. */
    static String own(String text, String subject) {
        String words = body(text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '));
        return words.isEmpty() ? ANSWER.matcher(subject).replaceFirst("").strip() : words;
    }

    /** A mail in HTML as plain text, without what it quotes. */
    static String plain(String html) {
        String text = UNSEEN.matcher(html).replaceAll("").replaceAll("\\s+", " ");
        text = BREAKS.matcher(text).replaceAll("\n").replaceAll("<[^>]*>", "");
        for (String entity : List.of("&nbsp;", "&lt;", "&gt;", "&quot;", "&#39;", "&rsquo;", "&amp;")) {
            text = text.replace(entity, ENTITIES.getOrDefault(entity, ""));
        }
        return text;
    }

    private static String body(String text) {
        List<String> lines = text.lines().toList();
        List<String> own = new ArrayList<>();
        for (int at = 0; at < lines.size() && !ends(lines, at); at++) {
            if (!lines.get(at).startsWith(">")) {
                own.add(lines.get(at).stripTrailing());
            }
        }
        return String.join("\n", withoutClosing(own)).strip().replaceAll("\n{3,}", "\n\n");
    }

    private static boolean ends(List<String> lines, int at) {
        String line = lines.get(at);
        String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
        return ENDS.matcher(line).matches() || QUOTING.matcher(line).matches() || QUOTING.matcher(line + " " + next).matches()
                || FROM.matcher(line).matches() && SENT.matcher(next).matches();
    }

    /** From "Best regards" on, if only a few lines follow. */
    private static List<String> withoutClosing(List<String> lines) {
        for (int at = 1; at < lines.size(); at++) {
            long after = lines.subList(at + 1, lines.size()).stream().filter(line -> !line.isBlank()).count();
            if (after <= SIGNATURE_LINES && CLOSING.matcher(lines.get(at)).matches()) {
                return lines.subList(0, at);
            }
        }
        return lines;
    }

    private static Pattern ignoringCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
