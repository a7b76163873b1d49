package org.tributary.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tributary.privacy.Masking.Span;

/** Finds postal addresses as they are written in the United States. */
final class Addresses {

    private static final String SUFFIX = "(?:St|Street|Ave|Avenue|Av|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Ct|Court"
            + "|Pl|Place|Ter|Terrace|Way|Cir|Circle|Pkwy|Parkway|Hwy|Highway|Sq|Square|Trl|Trail|Pike|Loop|Alley|Row"
            + "|Crossing|Close|Point|Ridge|Run)";
    private static final String UNIT = "(?:,? ?\\s?(?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Lot|#)\\.? ?#?\\w{1,6})?";
    private static final String PLACE = "(?:,?\\s{1,4}\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){0,2},? [A-Z]{2}(?: "
            + "\\d{5}(?:-\\d{4})?)?)?";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("\\b\\d{1,6}[A-Za-z]?(?:-\\d{1,5})? (?:[NSEW]{1,2}\\.? )?(?:(?:\\p{Lu}[\\p{L}'.-]*|"
                    + "\\d{1,3}(?:st|nd|rd|th)|of|the|de|la|del) ){1,4}"
                    + SUFFIX + "\\b\\.?(?: [NSEW]{1,2}\\b)?" + UNIT + PLACE),
            Pattern.compile("(?i:\\b\\d{2,6} (?:[nsew] )?(?!(?:in|on|at|to|of|the|for|a|and|or|days?|weeks?|months?|"
                    + "years?|hours?|percent|miles?|down) )"
                    + "[a-z]{3,15} (?:(?!(?:in|on|at|to|of|the|for|a|and|or|down|other|same) )[a-z]{3,15} )?(?:street"
                    + "|avenue|boulevard|blvd|lane|ave|rd)\\b)\\.?" + UNIT + PLACE),
            Pattern.compile("(?i:\\bP\\.? ?O\\.? ?Box \\d{1,6}\\b)" + PLACE),
            Pattern.compile("\\b(?:PSC \\d{1,5},? Box \\d{1,5}|Unit \\d{1,5} Box \\d{1,5})(?:\\s{1,2}[AFD]PO A[AEP] "
                    + "\\d{5})?"),
            Pattern.compile("(?i:\\b(?:lives?|lived|living|address(?: is|:)?|mail(?: it)? to|sent to|resid(?:es|ing|"
                    + "ence)|located) (?:at |on )?)"
                    + "(\\d{1,6} \\p{Lu}[\\p{L}'.-]+(?: (?:\\p{Lu}[\\p{L}'.-]+|\\d{1,5}|of|de|la|del)){0,4}" + UNIT
                    + ")"),
            Pattern.compile("\\b(?:Apt|Apartment|Suite|Ste)\\.? #?\\d{1,5}[A-Z]?\\b"),
            Pattern.compile("\\b[A-Z]{2} \\d{5}(?:-\\d{4})?\\b(?=\\W|$)"),
            Pattern.compile("(?i:\\bzip(?: ?code)?(?: is|:)? )(\\d{5}(?:-\\d{4})?)\\b"));

    List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int group = matcher.groupCount();
                Masking.add(found, List.of(new Span(matcher.start(group), matcher.end(group), "address")));
            }
        }
        return found;
    }
}
