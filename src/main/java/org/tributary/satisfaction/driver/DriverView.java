package org.tributary.satisfaction.driver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.survey.Wording;

/**
 * The drivers of the score as a manager reads them.
 *
 * @param sets     the versions of factors of which there is something, the newest first
 * @param set      the one that is read; null where there is none
 * @param outcome  {@code none, running, shown, few, chance} or {@code hidden}: what came of the latest release
 * @param percent  how far it is while it is computed
 * @param asOf     the release that the figures are of, which may be an earlier one; null where nothing is shown
 * @param factors  by share, the largest first; empty where they are not shown
 * @param refused  the factors that were left out
 */
public record DriverView(List<Set> sets, @Nullable Set set, String outcome, int percent, @Nullable Instant asOf, Fit fit,
        List<Factor> factors, List<Refused> refused) {

    static final DriverView NONE = new DriverView(List.of(), null, "none", 0, null, Fit.NONE, List.of(), List.of());

    public DriverView {
        sets = List.copyOf(sets);
        factors = List.copyOf(factors);
        refused = List.copyOf(refused);
    }

    /** A version of factors with the ends of its scale. */
    public record Set(UUID id, String name, int version, int least, int most) {
    }

    /** The whole model: answers, how many are needed, adjusted R², F and its p; each null where it is not told. */
    public record Fit(@Nullable Integer n, @Nullable Integer needed, @Nullable Double adjusted, @Nullable Double f,
            @Nullable Double p) {

        static final Fit NONE = new Fit(null, null, null, null, null);
    }

    /**
     * @param share       percent of the explained variance, low and high its 95 % interval
     * @param correlation with the score
     * @param direction   {@code up, down} or {@code mixed}
     * @param mean        on the scale of the set
     */
    public record Share(double share, double low, double high, double correlation, String direction, double mean) {
    }

    public record Factor(String code, Wording text, Share share) {
    }

    /** @param twin the factor it goes along with; null where everybody gave it the same */
    public record Refused(Wording text, @Nullable Wording twin) {
    }

    public boolean isRunning() {
        return outcome.equals(DriverRun.RUNNING);
    }
}
