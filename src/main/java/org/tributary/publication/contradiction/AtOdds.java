package org.tributary.publication.contradiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two texts contradict each other: a sentence of one and a sentence of the other are about the same, in most of the same
 * words, and one denies what the other says, or they give other amounts of the same or other dates. It would rather miss one than
 * warn for nothing: sentences that make an exception are not compared for what they deny.
 */
public final class AtOdds {

    /** Of the words of both sentences so many stand in both. */
    static final double SAME = 0.5;
    private static final int MOST = 3;

    private AtOdds() {
    }

    /** In what they differ. */
    public enum Point {
        DENIAL, AMOUNT, DATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence of the one and one of the other. */
    public record Clash(Point point, String one, String other, double overlap) {
    }

    /** The clearest first, at most three, each sentence once. */
    public static List<Clash> between(String one, String other) {
        List<Saying> others = Saying.all(other);
        List<Clash> clashes = new ArrayList<>();
        for (Saying mine : Saying.all(one)) {
            // What stands there in the same words is no contradiction, whatever stands beside it.
            if (others.stream().noneMatch(theirs -> theirs.overlap(mine) == 1 && point(mine, theirs).isEmpty())) {
                others.stream().map(theirs -> clash(mine, theirs)).flatMap(Optional::stream)
                        .max(Comparator.comparingDouble(Clash::overlap)).ifPresent(clashes::add);
            }
        }
        return clashes.stream().sorted(Comparator.comparingDouble((Clash clash) -> -clash.overlap())).limit(MOST).toList();
    }

    private static Optional<Clash> clash(Saying mine, Saying theirs) {
        double overlap = mine.overlap(theirs);
        return overlap < SAME
                ? Optional.empty()
                : point(mine, theirs).map(point -> new Clash(point, mine.passage(), theirs.passage(), overlap));
    }

    private static Optional<Point> point(Saying mine, Saying theirs) {
        if (mine.denies() != theirs.denies() && !mine.excepts() && !theirs.excepts()) {
            return Optional.of(Point.DENIAL);
        }
        if (differ(mine.dates(), theirs.dates())) {
            return Optional.of(Point.DATE);
        }
        Map<String, Set<String>> amounts = theirs.amounts();
        boolean other = mine.denies() == theirs.denies() && mine.amounts().keySet().equals(amounts.keySet())
                && mine.amounts().entrySet().stream()
                        .anyMatch(each -> differ(each.getValue(), Objects.requireNonNull(amounts.get(each.getKey()))));
        return other ? Optional.of(Point.AMOUNT) : Optional.empty();
    }

    private static boolean differ(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }
}
