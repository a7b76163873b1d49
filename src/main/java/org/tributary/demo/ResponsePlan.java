package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.NewResponse;

/** What customers answer to the survey. In the last three months fewer of those with a homeowners policy are content. */
final class ResponsePlan {

    static final String FALLING_LINE = "homeowners";
    static final int FALLING_MONTHS = 3;

    private static final double RESPONSES_PER_NOTE = 4400 / 6200.0;
    private static final Map<String, Double> TOUCHPOINTS = Map.of("service", 0.3, "claim", 0.22, "billing", 0.15, "renewal",
            0.13, "quote", 0.1, "bind", 0.1);
    private static final Map<String, Double> MOODS = Map.of("claim", -0.25, "billing", -0.2, "bind", 0.25, "quote", 0.1);

    private final DemoCalendar calendar;
    private final DemoCast cast;
    private final int count;
    private final Random random;
    private final List<String[]> comments;
    private final DemoFactors factors;

    /** @param rating apart, so that what is rated beside changes nothing else */
    ResponsePlan(DemoCalendar calendar, DemoCast cast, int notes, Random random, Random rating) {
        this.calendar = calendar;
        this.cast = cast;
        this.count = (int) Math.round(notes * RESPONSES_PER_NOTE);
        this.random = random;
        this.factors = new DemoFactors(count, rating);
        this.comments = DemoTexts.lines("comments.txt").stream().filter(line -> line.contains("\t"))
                .map(line -> line.split("\t", 2)).toList();
    }

    List<DemoAct> acts() {
        List<LocalDate> mondays = calendar.mondays();
        LocalDate falls = calendar.today().minusMonths(FALLING_MONTHS);
        Map<String, Double> moods = new HashMap<>();
        List<DemoAgent> agents = cast.all();
        agents.forEach(agent -> moods.put(agent.account(), 0.3 * random.nextGaussian()));
        List<DemoAct> acts = new ArrayList<>();
        while (acts.size() < count) {
            LocalDate monday = mondays.get(random.nextInt(mondays.size()));
            if (random.nextDouble() >= calendar.share(monday)) {
                continue;
            }
            Instant at = calendar.moment(monday, random);
            LocalDate day = calendar.dayOf(at);
            DemoAgent agent = agents.get(random.nextInt(agents.size()));
            String line = TextDeck.any(agent.lines(), random);
            String touchpoint = touchpoint();
            double mood = moods.getOrDefault(agent.account(), 0.0) + MOODS.getOrDefault(touchpoint, 0.0)
                    - (line.equals(FALLING_LINE) && !day.isBefore(falls) ? 0.9 : 0);
            acts.add(new DemoAct(at, DemoAct.CUSTOMER,
                    new DemoDeed.Response(response(agent, day, line, touchpoint, mood + random.nextGaussian()))));
        }
        return acts;
    }

    /** @param content about 0, with a spread of 1 */
    private NewResponse response(DemoAgent agent, LocalDate day, String line, String touchpoint, double content) {
        int nps = (int) Math.max(0, Math.min(10, Math.round(8.3 + 2 * content - (content < -1 ? 1.5 : 0))));
        int csat = (int) Math.max(1, Math.min(5, Math.round(4 + 0.9 * content + 0.3 * random.nextGaussian())));
        int ces = (int) Math.max(1, Math.min(7, Math.round(5.5 + 1.2 * content + 0.5 * random.nextGaussian())));
        boolean asksEffort = random.nextDouble() < 0.5;
        return new NewResponse("", agent.account(), day.toString(), line, TextDeck.any(agent.states(), random), touchpoint,
                random.nextDouble() < 0.92 || !asksEffort ? Integer.valueOf(nps) : null,
                random.nextDouble() < 0.7 ? Integer.valueOf(csat) : null, asksEffort ? Integer.valueOf(ces) : null,
                random.nextDouble() < 0.12 ? comment(nps) : "", factors.rated(content));
    }

    private String touchpoint() {
        double point = random.nextDouble();
        for (Map.Entry<String, Double> one : TOUCHPOINTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            point -= one.getValue();
            if (point < 0) {
                return one.getKey();
            }
        }
        return "service";
    }

    /** Something that people with such a score say, each of them at most so often that nobody reads it every week. */
    private @Nullable String comment(int score) {
        List<String[]> near = comments.stream().filter(one -> Math.abs(Integer.parseInt(one[0]) - score) <= 1).toList();
        return near.isEmpty() ? "" : near.get(random.nextInt(near.size()))[1];
    }
}
