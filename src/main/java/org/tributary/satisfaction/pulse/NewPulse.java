package org.tributary.satisfaction.pulse;

import java.util.Map;
import java.util.Set;
import org.tributary.platform.Check;
import org.tributary.satisfaction.figure.Index;

/**
 * What an agent says.
 *
 * @param level     {@code named, agency} or {@code anonymous}
 * @param scores    1 to 5 by factor, 5 the easiest; what is left out was not answered
 * @param preferred {@code us, another} or {@code none} by line
 */
public record NewPulse(String level, Map<String, Integer> scores, Map<String, String> preferred) {

    static final String NAMED = "named";
    static final String AGENCY = "agency";
    static final String ANONYMOUS = "anonymous";
    private static final Set<String> LEVELS = Set.of(NAMED, AGENCY, ANONYMOUS);

    public NewPulse {
        scores = Map.copyOf(scores);
        preferred = Map.copyOf(preferred);
    }

    /** @throws org.tributary.platform.Invalid naming what is wrong; too little of the weight answered, too */
    void require(Index.Factors factors, Set<String> lines) {
        Check check = new Check();
        check.code("level", level, LEVELS::contains);
        Set<String> codes = factors.factors().stream().map(Index.Factor::name).collect(java.util.stream.Collectors.toSet());
        check.codes("scores", scores.keySet(), codes::contains);
        boolean onScale = scores.values().stream().allMatch(score -> score >= PulseRows.LEAST && score <= PulseRows.MOST);
        check.that(onScale, "scores", "platform.error.between", PulseRows.LEAST, PulseRows.MOST);
        check.that(!onScale || factors.valueOf(scores).isPresent(), "scores", "satisfaction.pulse.tooFew");
        check.codes("preferred", preferred.keySet(), lines::contains);
        check.codes("preferred", preferred.values(), PulseFigures.CHOICES::contains);
        check.done();
    }
}
