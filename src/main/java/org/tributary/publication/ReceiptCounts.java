package org.tributary.publication;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a publication was received. A count is null where it would tell of few, which looks the same as none.
 *
 * @param audience who was in when version 1 went live
 * @param acknowledged of them, since the last material change
 * @param useful of them, who found it useful
 * @param notUseful of them, who did not
 * @param comments without names and dates, in no order; none while the counts of votes are hidden
 * @param suppressed whether anything is hidden
 */
public record ReceiptCounts(@Nullable Integer audience, @Nullable Integer acknowledged, @Nullable Integer useful,
        @Nullable Integer notUseful, List<String> comments, boolean suppressed) implements Serializable {

    static final ReceiptCounts HIDDEN = new ReceiptCounts(null, null, null, null, List.of(), true);

    public ReceiptCounts {
        comments = List.copyOf(comments);
    }

    /**
     * Each split of the audience is shown only where every part of it passes or is empty, so that no part follows
     * from the others.
     *
     * @param all the persons of the audience
     * @param votes by person, whether it was useful
     * @param passes whether a set of persons may be shown
     */
    static ReceiptCounts of(Set<Long> all, Set<Long> acknowledged, Map<Long, Boolean> votes,
            Supplier<List<String>> comments, Predicate<Set<Long>> passes) {
        if (!passes.test(all)) {
            return HIDDEN;
        }
        Set<Long> read = common(all, acknowledged);
        Set<Long> yes = new HashSet<>(all);
        yes.removeIf(person -> !Boolean.TRUE.equals(votes.get(person)));
        Set<Long> no = new HashSet<>(all);
        no.removeIf(person -> !Boolean.FALSE.equals(votes.get(person)));
        boolean showRead = !read.isEmpty() && splits(all, List.of(read), passes);
        boolean showVotes = !(yes.isEmpty() && no.isEmpty()) && splits(all, List.of(yes, no), passes);
        // Who voted beside who acknowledged: the two tables together must not tell more than each.
        boolean together = showRead && showVotes
                && splits(all, List.of(common(read, yes), common(read, no), less(yes, read), less(no, read),
                        less(less(read, yes), no)), passes);
        boolean votesShown = showVotes && (together || !showRead);
        return new ReceiptCounts(all.size(), showRead ? read.size() : null,
                votesShown && !yes.isEmpty() ? yes.size() : null, votesShown && !no.isEmpty() ? no.size() : null,
                votesShown ? comments.get() : List.of(), !(showRead && votesShown));
    }

    private static boolean splits(Set<Long> all, List<Set<Long>> parts, Predicate<Set<Long>> passes) {
        Set<Long> rest = new HashSet<>(all);
        parts.forEach(rest::removeAll);
        return (rest.isEmpty() || passes.test(rest))
                && parts.stream().allMatch(part -> part.isEmpty() || passes.test(part));
    }

    private static Set<Long> common(Collection<Long> one, Collection<Long> other) {
        Set<Long> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Long> less(Collection<Long> one, Collection<Long> other) {
        Set<Long> left = new HashSet<>(one);
        left.removeAll(other);
        return left;
    }
}
