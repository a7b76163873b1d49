package org.tributary.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tributary.privacy.Masking.Span;

/**
 * Suspects names of persons: a title before them, words that announce a name, a list of first names, and two capitalised
 * words in a row that are not known as something else. First names that are also words count only with a surname.
 */
final class Names {

    private static final String CAPITALISED = "\\p{Lu}[\\p{L}'’]*\\p{Ll}[\\p{L}'’-]*";
    private static final String SURNAME = "(?: \\p{Lu}\\.?(?= ))?(?: (?:van|von|de|del|della|di|da|der|den|dos|la|le|"
            + "ten|ter|bin|al|Al))"
            + "{0,2} " + CAPITALISED + "(?: " + CAPITALISED + ")?";
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sr|Sra|Srta|Sig|Sig\\.ra|Signora?|Señora?|Don|Doña|mr|mrs|ms|dr)\\b\\.? "
                    + "(" + CAPITALISED + "(?:" + SURNAME + ")?)",
            UNICODE_CHARACTER_CLASS);
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:(?i:\\b(?:name(?: is|'s| was|:)|named|i am|i'm|this is|(?:spoke|talked|met|speaking) (?:with|to)|"
                    + "called|call me"
                    + "|says|said|asked|told|me llamo|mi chiamo|husband|wife|son|daughter|brother|sister|mother|"
                    + "father|kid"
                    + "|client|customer|insured|policyholder|homeowner|tenant|landlord|driver|claimant|widow|signed)"
                    + "\\b)|\\bname\\?|Cc:|Dear|Hi|Hello)[,:]? {1,4}"
                    + "(" + CAPITALISED + "(?:" + SURNAME + ")?)",
            UNICODE_CHARACTER_CLASS);
    private static final Pattern LOWER_NAME_IS = Pattern.compile(
            "\\b(?:my|his|her|client'?s|customer'?s|insured'?s) name is (?!\\[)([\\p{L}'-]{2,20}(?: [\\p{L}'-]{2,20})"
                    + "?)(?=[.,;!?\\n]|$)",
            CASE_INSENSITIVE | UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*", UNICODE_CHARACTER_CLASS);
    private static final Pattern FOLLOWING = Pattern.compile(SURNAME, UNICODE_CHARACTER_CLASS);
    private static final Pattern PAIR = Pattern.compile("\\b" + CAPITALISED + SURNAME, UNICODE_CHARACTER_CLASS);

    private static final Pattern ACTING = Pattern.compile("(?<![\\p{L}'-])(" + CAPITALISED
            + ")(?= (?:lives|says|said|called"
            + "|asked|wants|told|spent|had|lost|moved|died|emailed|texted|complained|is (?:from|very|upset|happy|"
            + "worried)|wrote|drove|thinks|believes|feels|wonders|mentioned|explained|was born|came in|stopped by)\\b)",
            UNICODE_CHARACTER_CLASS);
    private static final Pattern LISTED_BEFORE = Pattern.compile("(?:\\[name\\](?:,| and|, and) )(" + CAPITALISED
            + ")\\b",
            UNICODE_CHARACTER_CLASS);
    private static final Pattern LISTED_AFTER = Pattern.compile("(?<![\\p{L}'-])(" + CAPITALISED
            + ")(?=, (?:" + CAPITALISED + ",? (?:and|or) )?\\[name\\](?:,| and| or))", UNICODE_CHARACTER_CLASS);
    private static final Set<String> PARTICLES = Set.of("van", "von", "de", "del", "della", "di", "da", "der", "den", "dos",
            "la", "le", "ten", "ter", "bin", "al");
    private static final Set<String> ARTICLES = Set.of("The", "A", "An", "This", "That", "Our", "Your");
    private final Set<String> firstNames = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> alsoWords = new HashSet<>();
    private final Set<String> notNames = new HashSet<>();
    private final Set<String> neverSurnames = new HashSet<>();

    Names() {
        for (String name : WordList.read("first-names.txt")) {
            if (name.endsWith("?")) {
                alsoWords.add(name.substring(0, name.length() - 1));
            } else {
                firstNames.add(name);
            }
        }
        surnames.addAll(WordList.read("surnames.txt"));
        for (String word : WordList.read("not-names.txt")) {
            notNames.add(word.replace("?", ""));
            if (!word.endsWith("?")) {
                neverSurnames.add(word);
            }
        }
    }

    /** The suspected names, without overlap. */
    List<Span> find(String text) {
        List<Span> taken = new ArrayList<>();
        captured(taken, text, TITLED, true);
        captured(taken, text, ANNOUNCED, false);
        captured(taken, text, LOWER_NAME_IS, true);
        listed(taken, text);
        pairs(taken, text);
        captured(taken, text, ACTING, false);
        repeated(taken, text);
        captured(taken, text, LISTED_BEFORE, false);
        captured(taken, text, LISTED_AFTER, false);
        return taken;
    }

    /** Capitalised words in a row, two at least, none of them known as something else; known ones before them are left out. */
    private void pairs(List<Span> taken, String text) {
        Matcher pair = PAIR.matcher(text);
        int from = 0;
        while (pair.find(from)) {
            String[] parts = pair.group().split("\\s+");
            boolean known = Arrays.stream(parts).anyMatch(part -> isWord(part) && !PARTICLES.contains(part));
            boolean begins = isWord(parts[0]) && !ARTICLES.contains(parts[0]);
            from = begins ? pair.start() + parts[0].length() : pair.end();
            if (!known) {
                Masking.add(taken, List.of(new Span(pair.start(), withoutPossessive(text, pair.start(), pair.end()),
                        "name")));
            }
        }
    }

    /** A capitalised word of a suspected name is suspected wherever else it stands. */
    private void repeated(List<Span> taken, String text) {
        Set<String> parts = new HashSet<>();
        taken.forEach(span -> parts.addAll(List.of(text.substring(span.start(), span.end()).split("[\\s-]+"))));
        parts.removeIf(part -> part.length() < 3 || !Character.isUpperCase(part.charAt(0)) || isWord(part)
                || alsoWords.contains(Masking.plain(part)));
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int end = withoutPossessive(text, matcher.start(), matcher.end());
            if (parts.contains(text.substring(matcher.start(), end))) {
                Masking.add(taken, List.of(new Span(matcher.start(), end, "name")));
            }
        }
    }

    private void captured(List<Span> taken, String text, Pattern pattern, boolean sure) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int start = matcher.start(1);
            int end = matcher.end(1);
            from = start;
            // "client John Smith Insurance": the words behind the name do not belong to it.
            while (end > start && neverSurname(lastWord(text, start, end))) {
                int space = text.lastIndexOf(' ', end - 1);
                end = space > start ? space : start;
            }
            String first = text.substring(start, Math.max(start, end)).split("\\s+")[0];
            if (end > start && (sure || !isWord(first))) {
                Masking.add(taken, List.of(new Span(start, withoutPossessive(text, start, end), "name")));
            }
            from = Math.max(from + 1, end);
        }
    }

    private void listed(List<Span> taken, String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int end = withoutPossessive(text, matcher.start(), matcher.end());
            String word = text.substring(matcher.start(), end);
            String plain = Masking.plain(word);
            boolean capitalised = Character.isUpperCase(word.charAt(0));
            boolean listed = firstNames.contains(plain) && (capitalised || plain.length() >= 4)
                    || capitalised && surnames.contains(plain);
            boolean word2 = alsoWords.contains(plain) && capitalised;
            if (!listed && !word2) {
                continue;
            }
            Matcher surname = FOLLOWING.matcher(text).region(end, text.length());
            surname.useAnchoringBounds(true);
            if (capitalised && end == matcher.end() && surname.lookingAt()) {
                int until = surname.end();
                while (until > end && neverSurname(lastWord(text, end, until))) {
                    until = Math.max(end, text.lastIndexOf(' ', until - 1));
                }
                if (until > end || listed) {
                    Masking.add(taken, List.of(new Span(matcher.start(), withoutPossessive(text, matcher.start(),
                            until), "name")));
                }
            } else if (listed) {
                Masking.add(taken, List.of(new Span(matcher.start(), end, "name")));
            }
        }
    }

    private static String lastWord(String text, int start, int end) {
        int space = text.lastIndexOf(' ', end - 1);
        return text.substring(Math.max(start, space + 1), end);
    }

    private boolean isWord(String word) {
        return notNames.contains(Masking.plain(word.replaceFirst("['’]s?$", "")));
    }

    private boolean neverSurname(String word) {
        return neverSurnames.contains(Masking.plain(word.replaceFirst("['’]s?$", "")));
    }

    private static int withoutPossessive(String text, int start, int end) {
        if (end - start > 2 && text.charAt(end - 1) == 's' && (text.charAt(end - 2) == '\''
                || text.charAt(end - 2) == '’')) {
            return end - 2;
        }
        return end - start > 1 && text.charAt(end - 1) == '\'' || text.charAt(end - 1) == '’' ? end - 1 : end;
    }
}
