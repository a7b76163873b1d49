package org.tributary.satisfaction;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.platform.Interval;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.satisfaction.figure.Share;

/** Where the votes of the audience on a publication point: more useful than not, or less. */
final class Usefulness {

    private static final double HALF = 50;

    private Usefulness() {
    }

    /**
     * BETTER or WORSE where the 95 % interval (Wilson) of the share of useful votes excludes one half; NEITHER while it
     * does not, and where one side of the votes is too few to be told.
     */
    static Signal of(Collection<Contribution> useful, Collection<Contribution> notUseful, SmallGroups rules) {
        List<Contribution> all = Stream.concat(useful.stream(), notUseful.stream()).toList();
        if (!rules.passes(all) || !passesOrEmpty(useful, rules) || !passesOrEmpty(notUseful, rules)) {
            return Signal.NEITHER;
        }
        Interval share = new Share(useful.size(), all.size()).interval();
        return share.low() > HALF ? Signal.BETTER : share.high() < HALF ? Signal.WORSE : Signal.NEITHER;
    }

    private static boolean passesOrEmpty(Collection<Contribution> votes, SmallGroups rules) {
        return votes.isEmpty() || rules.passes(votes);
    }
}
