package org.tributary.insight;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pool's one row.
 *
 * @param lastPosition of the note that was pooled last
 * @param nextTheme the number that the next new theme gets
 * @param epoch rises with everything that cannot be replayed from positions: consolidations, curation, withdrawals
 * @param sinceConsolidation notes pooled since the last one began
 */
record PoolStatus(long lastPosition, long nextTheme, long epoch, int sinceConsolidation, Rounds rounds) {

    /**
     * Where the consolidations are.
     *
     * @param wanted whether one is to begin
     * @param words whether the themes wait for their words
     * @param begun when a node began what it has in hand, null when none has
     * @param last when the last one moved its notes
     */
    record Rounds(boolean wanted, boolean words, @Nullable Instant begun, @Nullable Instant last) {

        /** A node that has one in hand so long is taken to be gone. */
        private static final Duration PATIENCE = Duration.ofMinutes(5);

        /** Whether one runs or is about to. */
        boolean isUnderWay() {
            return wanted || words || begun != null;
        }

        /** Whether a node should take one in hand now. */
        boolean isFree(Instant now) {
            Instant since = begun;
            return isUnderWay() && (since == null || since.isBefore(now.minus(PATIENCE)));
        }

        /** Whether it begins with the notes, and not with the words that one before left. */
        boolean needsNotes() {
            return wanted || !words;
        }
    }

    /** The same, and a consolidation is asked for. */
    PoolStatus wanting() {
        return with(new Rounds(true, rounds.words(), rounds.begun(), rounds.last()));
    }

    /** The same, and the themes wait for their words. */
    PoolStatus wantingWords() {
        return with(new Rounds(rounds.wanted(), true, rounds.begun(), rounds.last()));
    }

    PoolStatus with(Rounds next) {
        return new PoolStatus(lastPosition, nextTheme, epoch, sinceConsolidation, next);
    }

    /** After something that other nodes cannot replay. */
    PoolStatus nextEpoch(long newNextTheme) {
        return new PoolStatus(lastPosition, newNextTheme, epoch + 1, sinceConsolidation, rounds);
    }

    /** After so many notes were pooled; from that many since the last one on a consolidation is due. */
    PoolStatus after(int pooled, long newNextTheme, int due) {
        int since = sinceConsolidation + pooled;
        return new PoolStatus(lastPosition + pooled, newNextTheme, epoch, since,
                new Rounds(rounds.wanted() || since >= due, rounds.words(), rounds.begun(), rounds.last()));
    }

    /** A node takes a consolidation in hand; what comes from now on is for the next one. */
    PoolStatus beginning(Instant now) {
        return rounds.needsNotes()
                ? new PoolStatus(lastPosition, nextTheme, epoch, 0, new Rounds(false, false, now, rounds.last()))
                : with(new Rounds(false, true, now, rounds.last()));
    }

    /** Its notes are moved, the words are to come. */
    PoolStatus moved(long newNextTheme, Instant now) {
        return nextEpoch(newNextTheme).with(new Rounds(rounds.wanted(), true, now, now));
    }

    /** The themes have their words. */
    PoolStatus worded() {
        return with(new Rounds(rounds.wanted(), false, null, rounds.last()));
    }

    /** It failed, and is tried again. */
    PoolStatus abandoned() {
        return with(new Rounds(rounds.wanted() || !rounds.words(), rounds.words(), null, rounds.last()));
    }
}
