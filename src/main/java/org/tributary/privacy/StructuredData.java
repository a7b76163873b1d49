package org.tributary.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Masking.Span;

/** Finds personal data that has a form: patterns, check digits, and words that announce a number. */
final class StructuredData {

    /** Read alike by Java and JavaScript; see {@code masking.js}. */
    static final Map<String, String> SIMPLE = simple();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:email|phone|card|ssn|iban|ip|name|address"
            + "|birth_date|policy_number|other)]");
    private static final Pattern EMAIL = Pattern.compile(SIMPLE.get("email"));
    private static final Pattern IBAN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]{4}){2,7}(?:[ -]?[A-Za-z0-9]{1,3})?(?![\\p{L}"
                    + "\\p{N}])");
    private static final Pattern IBAN_NAMED = Pattern.compile(
            "\\biban\\b[^\\p{L}\\p{N}]{0,3}(?:is |number |no\\.? )?:? ?([A-Z]{2}\\d{2}[A-Z0-9 ]{10,32}[A-Z0-9])",
            CASE_INSENSITIVE);
    private static final Pattern CARD = Pattern.compile("(?<![\\d.,$])\\d(?:[ -]?\\d){11,18}(?![\\d])");
    private static final Pattern SSN = Pattern.compile(SIMPLE.get("ssn"));
    private static final Pattern SSN_NAMED = Pattern.compile(
            "\\b(?:ssn|social(?: security)?(?: (?:number|no\\.?|#))?|tax id|itin|tin)\\b\\D{0,16}?(\\d[\\d -]{2,12}"
                    + "\\d)\\b",
            CASE_INSENSITIVE);
    private static final Pattern IP4 = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d]|\\.\\d)");
    private static final Pattern IP6 = Pattern.compile("(?<![\\p{XDigit}:.\\w])[\\p{XDigit}:]{2,39}(?:\\d{1,3}(?:\\."
            + "\\d{1,3}){3})?(?![\\p{XDigit}:\\w])");
    private static final Pattern PHONE = Pattern.compile(SIMPLE.get("phone"));
    private static final Pattern PHONE_GROUPS = Pattern.compile(
            "(?<![\\p{L}\\d$.,/#-])(?:\\+|00)?\\(?\\d{1,5}\\)?(?:[ .-]{1,2}\\(?\\d{1,8}\\)?){1,6}(?:\\s?(?:x|ext\\.?)"
                    + "\\s?\\d{1,5})?(?![\\d%/])",
            CASE_INSENSITIVE);
    private static final Pattern PHONE_NAMED = Pattern.compile(
            "\\b(?:tel|telephone|phone|fax|mobile|cell|cellphone|office|desk|whatsapp|home|work|call(?: me| her| him|"
                    + " them)?"
                    + "|text(?: me| her| him| them)?|reach(?:ed|able)?|answering|registered|number)\\b[^\\p{L}\\p{N}"
                    + "\\[]{0,4}"
                    + "(?:(?:number|no\\.?|is|at|on|me|them|was)[^\\p{L}\\p{N}]{1,3}){0,3}"
                    + "(\\+?\\(?\\d[\\d ().-]{4,18}\\d)(?![\\d,%])",
            CASE_INSENSITIVE);
    private static final Pattern PHONE_NAMED_AFTER = Pattern.compile(
            "(?<![\\d$.,/-])(\\+?\\(?\\d[\\d ().-]{4,16}\\d)[ -]{1,3}(?=(?:office|fax|mobile|cell|home|work|direct|"
                    + "desk)\\b)",
            CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d[-./ ]\\d{1,2}[-./ ]\\d{1,2}"
            + "|\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:19|20)?\\d\\d");
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern BIRTH_DATE = Pattern.compile(
            "\\b(?:born|dob|d\\.o\\.b\\.?|birth ?date|date of birth|birthday|nacid[oa]|nat[oa])\\b[^\\d\\n]{0,20}?"
                    + "(\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? ?(?:\\d{4})?"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of| de)? " + MONTH + ",?(?: de)? \\d{4})",
            CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile(
            "\\b(?:policy|claim|account|acct|member|loan|quote|certificate|binder|invoice|póliza|polizza)\\b[ ]?"
                    + "(?:(?:number|no|num|nbr|id|#)\\b\\.?|#)?[ ]?(?:is|was|of|:|#)?[ ]{0,2}#?"
                    + "((?=[A-Z0-9 -]{0,12}\\d[A-Z0-9-]{0,6}\\d)[A-Z0-9]{1,6}(?:[- ]?[A-Z0-9]*\\d[A-Z0-9]*){1,5})\\b",
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern LETTER_DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}@/._-])(?=[A-Z0-9-]*[A-Z])(?=(?:[A-Z-]*\\d){4})[A-Z0-9]+(?:-[A-Z0-9]+)*(?![\\p{L}\\p{N}"
                    + "@]|[._-]\\w)");
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:passport|driver'?s?(?: |-)?licen[cs]e|licen[cs]e(?: plate)?|vin|plate|ein|medicare)\\b"
                    + "[ ]?(?:number|no\\.?|#|id)?[ ]?(?:is|was|:|#)?[ ]{0,2}((?=[A-Z0-9-]*\\d[A-Z0-9-]*\\d[A-Z0-9-]*"
                    + "\\d)[A-Z0-9-]{5,20})\\b",
            CASE_INSENSITIVE);
    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Addresses addresses = new Addresses();

    private static Map<String, String> simple() {
        Map<String, String> simple = new LinkedHashMap<>();
        simple.put("email", "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
        simple.put("ssn", "\\b\\d{3}([- ])\\d{2}\\1\\d{4}\\b");
        simple.put("card", "\\b\\d(?:[ -]?\\d){12,18}\\b");
        simple.put("phone", "(?:\\+?1[-. ]?)?\\(?\\b\\d{3}\\)?[-. ]{1,2}\\d{3}[-. ]\\d{4}\\b|\\b\\d{3}[-.]\\d{4}\\b");
        return Collections.unmodifiableMap(simple);
    }

    /** The spans found, without overlap; placeholders come with an empty type. */
    List<Span> find(String text) {
        List<Span> taken = new ArrayList<>();
        take(taken, text, PLACEHOLDER, 0, "", found -> true);
        take(taken, text, EMAIL, 0, "email", found -> true);
        ibans(taken, text);
        take(taken, text, IP4, 0, "ip", CheckDigits::octets);
        take(taken, text, IP6, 0, "ip", CheckDigits::addressOfVersionSix);
        take(taken, text, SSN_NAMED, 1, "ssn", found -> digits(found) == 4 || digits(found) == 9);
        take(taken, text, SSN, 0, "ssn", CheckDigits::socialSecurity);
        take(taken, text, CARD, 0, "card", CheckDigits::luhn);
        take(taken, text, BIRTH_DATE, 1, "birth_date", found -> true);
        Masking.add(taken, addresses.find(text));
        take(taken, text, NUMBERED, 1, "policy_number", found -> digits(found) >= 4 && !DATE.matcher(found).matches()
                && !found.matches("(?:19|20)\\d\\d"));
        take(taken, text, OTHER, 1, "other", found -> true);
        phones.findNumbers(text, "US", Leniency.VALID, Long.MAX_VALUE).forEach(match -> {
            // A number without any separator is as likely an id; then the words before it must say that it is a phone.
            if (match.rawString().matches("(?s).*\\D.*") || match.rawString().length() == 10) {
                Masking.add(taken, List.of(new Span(match.start(), match.end(), "phone")));
            }
        });
        take(taken, text, PHONE, 0, "phone", found -> true);
        take(taken, text, PHONE_NAMED, 1, "phone", found -> digits(found) >= 6 && digits(found) <= 15
                && !isDate(found));
        take(taken, text, PHONE_NAMED_AFTER, 1, "phone",
                found -> digits(found) >= 6 && digits(found) <= 15 && !isDate(found));
        take(taken, text, PHONE_GROUPS, 0, "phone", StructuredData::phoneLike);
        take(taken, text, LETTER_DIGITS, 0, "policy_number", found -> found.length() >= 7);
        take(taken, text, SSN, 0, "other", found -> true);
        return taken;
    }

    private static void take(List<Span> taken, String text, Pattern pattern, int group, String type,
            Predicate<String> right) {
        Matcher matcher = pattern.matcher(text);
        List<Span> found = new ArrayList<>();
        while (matcher.find()) {
            if (right.test(matcher.group(group))) {
                found.add(new Span(matcher.start(group), matcher.end(group), type));
            }
        }
        Masking.add(taken, found);
    }

    /** Groups of four may run into the next word: the longest stretch with right check digits counts. */
    private static void ibans(List<Span> taken, String text) {
        Matcher matcher = IBAN.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            Integer end = ibanEnd(text, matcher.start(), matcher.end());
            if (end != null) {
                Masking.add(taken, List.of(new Span(matcher.start(), end, "iban")));
            }
            from = end == null ? matcher.start() + 1 : end;
        }
        take(taken, text, IBAN_NAMED, 1, "iban", found -> digits(found) >= 8);
    }

    private static @Nullable Integer ibanEnd(String text, int start, int longest) {
        for (int end = longest; end - start >= 15; end--) {
            boolean inside = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
            if (!inside && Character.isLetterOrDigit(text.charAt(end - 1))
                    && CheckDigits.validIban(text.substring(start, end))) {
                return end;
            }
        }
        return null;
    }

    /**
     * Without a word that says so, a number in groups is a phone number if it begins like one (+, 00, 0 or a bracket)
     * or has enough digits in at least three groups; pairs of years and lists of small numbers are none.
     */
    private static boolean phoneLike(String found) {
        int digits = digits(found);
        int groups = found.split("[ .-]+").length;
        boolean international = found.startsWith("+") || found.startsWith("00");
        boolean begins = international || found.startsWith("0") || found.startsWith("(");
        boolean pairs = groups >= 4 && found.matches("\\d\\d(?:([.-])\\d\\d)(?:\\1\\d\\d){2,}");
        boolean years = found.matches("(?s)(?:.*\\D)?(?:19|20)\\d\\d\\D+(?:19|20)\\d\\d(?:\\D.*)?");
        boolean small = !begins && found.matches("(?:\\d{1,2} ){3,}.*");
        return digits <= 15 && !isDate(found) && !years && !small
                && (pairs || digits >= (begins ? 8 : 9) && groups >= (begins ? 2 : 3));
    }

    private static boolean isDate(String found) {
        return DATE.matcher(found.strip()).matches();
    }

    private static int digits(String found) {
        return (int) found.chars().filter(Character::isDigit).count();
    }
}
