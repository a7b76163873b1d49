package org.tributary.observation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is recognised in a note before it is stored, from the words as they were typed. Nothing of them is kept.
 *
 * @param hold why it is set aside, or null
 * @param flags what compliance is told of it
 */
public record Screening(@Nullable HoldRule hold, Set<FlagKind> flags) {

    static final Screening NOTHING = new Screening(null, Set.of());

    public Screening {
        flags = Set.copyOf(flags);
    }

    public static Screening of(String kind, String text) {
        return new Screening(HoldRule.of(kind, text).orElse(null), flagsOf(text));
    }

    /** A complaint, a threat, both or neither. */
    public static Set<FlagKind> flagsOf(String text) {
        Set<FlagKind> flags = EnumSet.noneOf(FlagKind.class);
        List<String> plain = Wordings.plainSentences(text);
        if (Grievances.isThreat(plain)) {
            flags.add(FlagKind.THREAT);
        }
        if (Grievances.isComplaint(plain)) {
            flags.add(FlagKind.COMPLAINT);
        }
        return flags;
    }
}
