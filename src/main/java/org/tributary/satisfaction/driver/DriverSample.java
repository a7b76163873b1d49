package org.tributary.satisfaction.driver;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Answer;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Drivers.Rating;

/**
 * The released answers that rate every factor of one version, and whether something may be said of them: they pass the rule on
 * answers, and so do those that are left out of each total that is shown, and those that came since the last run.
 */
record DriverSample(List<Rated> rated) {

    /** Above that more answers of an agent make no difference to the rule. */
    private static final int ENOUGH_OF_ONE = 10;

    /** One answer: its key, whose customer gave it, the score, and the ratings in the order of the factors. */
    record Rated(long source, long agent, long agency, LocalDate week, double score, double[] factors,
            OffsetDateTime releasedAt) {

        private Answer answer() {
            return new Answer(source, agent, agency, week, Map.of());
        }
    }

    /** How many answers of an agent in an agency a total holds. */
    record Total(long agent, long agency, long n) {
    }

    private record Place(long agent, long agency) {
    }

    List<Rating> ratings() {
        return rated.stream().map(one -> new Rating(one.agent(), one.factors(), one.score())).toList();
    }

    /**
     * @param totals of each metric whose total is shown and holds these answers
     * @param last   the release of the last run that was shown; null before
     */
    boolean mayBeShown(Collection<List<Total>> totals, @Nullable OffsetDateTime last, SmallGroups rules) {
        return rules.passesAnswers(rated.stream().map(Rated::answer).toList())
                && totals.stream().allMatch(total -> passesOrNone(left(total), rules))
                && (last == null || passesOrNone(rated.stream().filter(one -> one.releasedAt().isAfter(last))
                        .map(Rated::answer).toList(), rules));
    }

    private static boolean passesOrNone(List<Answer> answers, SmallGroups rules) {
        return answers.isEmpty() || rules.passesAnswers(answers);
    }

    /** What the total holds besides these; none where these are no part of it, so that nothing follows. */
    private List<Answer> left(List<Total> total) {
        Map<Place, Long> counts = new HashMap<>();
        total.forEach(one -> counts.merge(new Place(one.agent(), one.agency()), one.n(), Long::sum));
        rated.forEach(one -> counts.merge(new Place(one.agent(), one.agency()), -1L, Long::sum));
        if (counts.values().stream().anyMatch(n -> n < 0)) {
            return List.of();
        }
        List<Answer> left = new ArrayList<>();
        counts.forEach((place, n) -> Stream.iterate(0, each -> each + 1).limit(Math.min(n, ENOUGH_OF_ONE))
                .forEach(each -> left.add(new Answer(left.size(), place.agent(), place.agency(), LocalDate.EPOCH, Map.of()))));
        return left;
    }

    /**
     * @param answers source, agent, agency, week, score, release
     * @param scores  the ratings of each answer by the code of the factor
     * @param codes   of all factors, in order; an answer without one of them does not count
     */
    static DriverSample of(List<Object[]> answers, Map<Long, Map<String, Integer>> scores, List<String> codes) {
        List<Rated> rated = new ArrayList<>();
        for (Object[] row : answers) {
            Map<String, Integer> own = scores.getOrDefault((Long) row[0], Map.of());
            if (row[4] != null && own.keySet().containsAll(codes)) {
                rated.add(new Rated((Long) row[0], (Long) row[1], (Long) row[2], (LocalDate) row[3],
                        ((Integer) row[4]).doubleValue(),
                        codes.stream().mapToDouble(code -> Objects.requireNonNull(own.get(code))).toArray(),
                        (OffsetDateTime) row[5]));
            }
        }
        return new DriverSample(List.copyOf(rated));
    }
}
