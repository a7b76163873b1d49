package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;
import org.tributary.privacy.Masking;

/**
 * The insights nearest to a text that somebody is writing. The text is masked first and neither kept nor logged; it is compared
 * with what the network reads anyway, and the order tells no more than the rounded likeness does.
 */
@Stateless
public class SimilarInsights {

    private static final int MOST = 5;
    private static final int LONGEST = 20_000;

    @Inject
    ReleasedInsights released;

    @Inject
    Meaning meaning;

    @Inject
    Masking masking;

    /**
     * An insight and how near it is.
     *
     * @param agents how many noted it, null as the agencies where the carrier began with it and no figure is released
     * @param similarity the cosine of the nearest of its texts, from 0 to 1 in tenths
     */
    public record Similar(UUID id, String title, String summary, String status, @Nullable Long agents,
            @Nullable Long agencies, double similarity) {
    }

    /** At most five, nearest first; none where the language model is not there. @throws org.tributary.platform.Invalid where the text is missing or a code unknown */
    @Allowed(Role.AGENT)
    public List<Similar> find(@Nullable String text, @Nullable String line, @Nullable String state) {
        Check check = new Check();
        String plain = check.text("text", text, LONGEST);
        check.that(line == null || line.isEmpty() || Vocabulary.LINE.knows(line), "line", "platform.error.unknownCode", line);
        check.that(state == null || state.isEmpty() || Vocabulary.STATE.knows(state), "state", "platform.error.unknownCode",
                state);
        check.done();
        if (!meaning.isThere()) {
            return List.of();
        }
        Meaning.Vector vector = meaning.of(masking.mask(plain).text());
        List<ReleasedInsight> all = released.all();
        Map<Long, List<QuoteRow>> quotes = released.quotes(all).stream().collect(Collectors.groupingBy(QuoteRow::insight));
        record Near(ReleasedInsight insight, double similarity) {
        }
        Comparator<Near> nearest = Comparator.comparingDouble((Near one) -> -one.similarity())
                .thenComparing(one -> !fits(one.insight(), line, state)).thenComparing(one -> one.insight().row().title());
        return all.stream()
                .map(one -> new Near(one, tenths(vector, one, quotes.getOrDefault(one.row().key(), List.of()))))
                .sorted(nearest).limit(MOST).map(one -> similar(one.insight(), one.similarity())).toList();
    }

    private static double tenths(Meaning.Vector vector, ReleasedInsight insight, List<QuoteRow> quotes) {
        String version = insight.row().embeddingVersion();
        double nearest = vector.likeness(insight.row().embedding(), version);
        for (QuoteRow quote : quotes) {
            nearest = Math.max(nearest, vector.likeness(quote.embedding(), version));
        }
        return Math.round(Math.max(0, nearest) * 10) / 10.0;
    }

    private static boolean fits(ReleasedInsight insight, @Nullable String line, @Nullable String state) {
        return (line == null || line.equals(insight.row().ownLine()) || insight.figures().findableLines().contains(line))
                && (state == null || insight.figures().findableStates().contains(state));
    }

    private static Similar similar(ReleasedInsight insight, double similarity) {
        return new Similar(insight.row().id(), insight.row().title(), insight.row().summary(), insight.row().status(),
                insight.isSilent() ? null : insight.figures().agents(),
                insight.isSilent() ? null : insight.figures().agencies(), similarity);
    }
}
