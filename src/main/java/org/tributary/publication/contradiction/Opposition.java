package org.tributary.publication.contradiction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ReleasedNotes.Note;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

/**
 * Whether the notes since a guidance went live oppose it, and how many agents may be told of.
 *
 * @param agents null where only the fact may be told; agencies likewise
 */
record Opposition(@Nullable Integer agents, @Nullable Integer agencies) {

    /** Less of the notes since than that is what some always say. */
    private static final double LEAST_SHARE = 0.2;
    /** Standard errors by which the share has to be above the one before; every week it is asked anew, so not 1.96. */
    private static final double RISE = 2.58;
    /** Of fewer notes a share says nothing. */
    private static final int LEAST_BEFORE = 10;
    /** Of fewer judged notes on one side no turn of mood is told. */
    private static final int LEAST_JUDGED = 20;

    /**
     * Notes oppose it by their words, and where they speak ill more often than before, by how they sound.
     *
     * @param notes released ones, from some time before it went live
     * @param since when it went live
     * @param countable whether no number on the same notes was told before
     */
    static Optional<Opposition> of(List<Note> notes, Instant since, boolean countable, SmallGroups rules) {
        List<Note> before = notes.stream().filter(note -> note.receivedAt().isBefore(since)).toList();
        List<Note> after = notes.stream().filter(note -> !note.receivedAt().isBefore(since)).toList();
        boolean turned = isTurned(before, after);
        Predicate<Note> opposes = note -> note.fits() || turned && Boolean.TRUE.equals(note.negative());
        Set<Contribution> opposing = contributions(after.stream().filter(opposes).toList());
        if (!rules.passes(opposing) || share(after, opposes) < LEAST_SHARE
                || before.size() >= LEAST_BEFORE && !isAbove(before, after, opposes)) {
            return Optional.empty();
        }
        boolean told = countable && rules.passTogether(beside(opposing, notes));
        return Optional.of(told
                ? new Opposition(distinct(opposing, Contribution::person), distinct(opposing, Contribution::agency))
                : new Opposition(null, null));
    }

    private static boolean isTurned(List<Note> before, List<Note> after) {
        List<Note> judgedBefore = judged(before);
        List<Note> judgedAfter = judged(after);
        return judgedBefore.size() >= LEAST_JUDGED && judgedAfter.size() >= LEAST_JUDGED
                && isAbove(judgedBefore, judgedAfter, note -> Boolean.TRUE.equals(note.negative()));
    }

    private static List<Note> judged(List<Note> notes) {
        return notes.stream().filter(note -> note.negative() != null).toList();
    }

    /** Two shares with a common variance; the plain z test. */
    private static boolean isAbove(List<Note> before, List<Note> after, Predicate<Note> which) {
        double pooled = (before.size() * share(before, which) + after.size() * share(after, which))
                / (before.size() + after.size());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / before.size() + 1.0 / after.size()));
        return share(after, which) - share(before, which) > RISE * error;
    }

    private static double share(List<Note> notes, Predicate<Note> which) {
        return notes.isEmpty() ? 0 : (double) notes.stream().filter(which).count() / notes.size();
    }

    /** The sets on the same notes whose sizes are shown: each batch, each line, each state. */
    private static List<Set<Contribution>> beside(Set<Contribution> opposing, List<Note> notes) {
        List<Set<Contribution>> shown = new ArrayList<>(List.of(opposing));
        for (Function<Note, Object> cell : List.<Function<Note, Object>>of(Note::batch, note -> note.contribution().line(),
                note -> note.contribution().state())) {
            Map<Object, List<Note>> cells = notes.stream().collect(Collectors.groupingBy(cell));
            cells.values().stream().map(Opposition::contributions)
                    .filter(set -> set.stream().anyMatch(opposing::contains)).forEach(shown::add);
        }
        return shown;
    }

    private static Set<Contribution> contributions(Collection<Note> notes) {
        return notes.stream().map(Note::contribution).collect(Collectors.toCollection(HashSet::new));
    }

    private static int distinct(Set<Contribution> set, Function<Contribution, Long> key) {
        return (int) set.stream().map(key).distinct().count();
    }
}
