package org.tributary.privacy;

/**
 * Why a set may not be shown, with what is missing, for the curator.
 *
 * @param rule the first rule that is not met
 * @param persons so many more agents are missing
 * @param groups so many more owner groups are missing
 * @param contributions so many more contributions (or answers) are missing
 */
public record Reason(Rule rule, int persons, int groups, int contributions) {

    /** The rules in the order in which they are looked at. */
    public enum Rule {
        /** Too few persons or owner groups. */
        TOO_FEW,
        /** Without one owner group (for answers: one agency) too few would remain. */
        LEANS_ON_ONE_GROUP,
        /** The two largest groups leave too little beside them. */
        DOMINATED;

        /** The key of its sentence in the bundle {@code texts/privacy}. */
        public String key() {
            return "privacy.reason." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
