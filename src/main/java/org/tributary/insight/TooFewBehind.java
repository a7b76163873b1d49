package org.tributary.insight;

import org.tributary.platform.Refused;
import org.tributary.privacy.Reason;

/** The gate: too few agents or agencies stand behind a theme, or one of them weighs too much. The sentence says what is missing. */
public class TooFewBehind extends Refused {

    public TooFewBehind(Reason reason) {
        super(key(reason), reason.persons(), reason.groups(), reason.contributions());
    }

    /** The key of the sentence; its arguments are the agents, agencies and notes that are missing. */
    public static String key(Reason reason) {
        String key = "insight.gate." + reason.rule().name().toLowerCase(java.util.Locale.ROOT);
        if (reason.rule() != Reason.Rule.TOO_FEW) {
            return key;
        }
        return reason.persons() == 0 ? key + ".agencies" : reason.groups() == 0 ? key + ".agents" : key;
    }
}
