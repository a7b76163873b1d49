package org.tributary.observation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises what competitors must not learn of each other through their agents: a call to act alike, what a competitor
 * pays its agents, and its rates before they are filed or in force. It looks at two sentences at a time, because the competitor
 * often stands in the first and the rate in the second. What a competitor asks today is no secret and passes.
 */
final class MarketTalk {

    private static final Wordings WORDINGS = Wordings.read("market-talk.txt");
    /** Names that are also common words, so letter case counts. */
    private static final Pattern NAMES = Pattern.compile("(?<!\\p{L})(?:State Farm|Allstate|GEICO|Geico|Progressive|Farmers"
            + "|Nationwide|Travelers|Liberty Mutual|USAA|Erie|American Family|Safeco|Chubb|The Hartford|Lemonade|Mapfre|MAPFRE"
            + "|Generali|Allianz|AXA|Zurich|Unipol|UnipolSai|Reale Mutua|Mutua Madrileña|Línea Directa)(?!\\p{L})");

    private MarketTalk() {
    }

    static Optional<HoldRule> ruleOf(String text) {
        List<String> sentences = Wordings.sentences(text);
        if (sentences.stream().map(Wordings::plain).anyMatch(plain -> WORDINGS.in("concerted", plain))) {
            return Optional.of(HoldRule.CONCERTED);
        }
        boolean commissions = false;
        for (int at = 0; at < sentences.size(); at++) {
            String two = at + 1 < sentences.size() ? sentences.get(at) + " " + sentences.get(at + 1) : sentences.get(at);
            String plain = Wordings.plain(two);
            if (!NAMES.matcher(two).find() && !WORDINGS.in("competitor", plain)) {
                continue;
            }
            if (WORDINGS.in("rate", plain) && WORDINGS.in("future", plain)) {
                return Optional.of(HoldRule.FUTURE_RATES);
            }
            commissions = commissions || WORDINGS.in("commission", plain);
        }
        return commissions ? Optional.of(HoldRule.COMMISSIONS) : Optional.empty();
    }
}
