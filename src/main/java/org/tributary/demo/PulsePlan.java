package org.tributary.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tributary.satisfaction.pulse.NewPulse;
import org.tributary.satisfaction.pulse.PulseQuarter;

/**
 * What agents said in the last quarter that has ended, in its last week, when all of them had been asked. Claims are slow for them,
 * and underwriting is liked.
 */
final class PulsePlan {

    private static final double ANSWERING = 0.75;
    private static final Map<String, Double> FACTORS = Map.of("needs", 3.7, "responsive", 4.1, "flexible", 3.9, "once", 3.4,
            "service", 3.8, "technology", 3.3, "claims_prompt", 2.7, "claims_fair", 3.5, "marketing", 3.2, "expertise", 3.9);
    private static final List<String> LEVELS = List.of("anonymous", "anonymous", "anonymous", "agency", "named");
    private static final List<String> CARRIERS = List.of("us", "us", "us", "another", "another", "none");

    private final DemoCalendar calendar;
    private final DemoCast cast;
    private final Random random;

    PulsePlan(DemoCalendar calendar, DemoCast cast, Random random) {
        this.calendar = calendar;
        this.cast = cast;
        this.random = random;
    }

    List<DemoAct> acts() {
        LocalDate week = PulseQuarter.of(PulseQuarter.of(calendar.today()).from().minusWeeks(1)).last();
        List<DemoAct> acts = new ArrayList<>();
        for (DemoAgent agent : cast.all()) {
            if (random.nextDouble() < ANSWERING) {
                acts.add(new DemoAct(calendar.moment(week, random), agent.account(), new DemoDeed.Pulse(answer(agent))));
            }
        }
        return acts;
    }

    private NewPulse answer(DemoAgent agent) {
        double mood = 0.5 * random.nextGaussian();
        Map<String, Integer> scores = new HashMap<>();
        FACTORS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(factor -> scores.put(factor.getKey(),
                (int) Math.max(1, Math.min(5, Math.round(factor.getValue() + mood + 0.8 * random.nextGaussian())))));
        Map<String, String> preferred = new HashMap<>();
        agent.lines().forEach(line -> preferred.put(line, TextDeck.any(CARRIERS, random)));
        return new NewPulse(TextDeck.any(LEVELS, random), scores, preferred);
    }
}
