package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tributary.observation.NewObservation;
import org.tributary.platform.IsoWeeks;

/** Who notes which thing when, in whose words; what is planted in the notes is planted here. */
final class NotePlan {

    static final List<String> RISING_STATES = List.of("OH", "KY");
    /** The agency whose neighbours lose their work; its theme is of one agency, so it must never show. */
    static final int CONFINED_AGENCY = 12;
    /** So many weeks before this one the guidance that helped went live. */
    static final int HELPED_WEEKS = 11;
    static final int NO_HELP_WEEKS = 12;

    private static final double WHOLE = 6200;
    private static final double FALL = 0.28;
    private static final int COMPARED_WEEKS = 43;
    /** Agents a week who note a compared thing, inside the audience of its publication and outside. */
    private static final double INSIDE = 4.6;
    private static final double OUTSIDE = 3.2;
    private static final int NOTES_PER_STEADY_THING = 100;

    private final DemoCalendar calendar;
    private final DemoCast cast;
    private final List<DemoThing> things;
    private final int notes;
    private final double scale;
    private final Random random;
    private final WeekWeights weeks;
    private final List<DemoAct> acts = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, TextDeck> decks = new HashMap<>();

    NotePlan(DemoCalendar calendar, DemoCast cast, List<DemoThing> things, int notes, Random random) {
        this.calendar = calendar;
        this.cast = cast;
        this.things = things;
        this.notes = notes;
        this.scale = notes / WHOLE;
        this.random = random;
        this.weeks = new WeekWeights(calendar, random);
    }

    List<DemoAct> acts() {
        for (DemoThing thing : things) {
            List<DemoAgent> everybody = cast.active(agent -> true);
            switch (thing.pattern().split(":")[0]) {
                case "rising" -> rising(thing);
                case "seasonal" ->
                    spread(thing, sized(200), weeks.season(Integer.parseInt(thing.pattern().substring(9))), everybody);
                case "confined" -> spread(thing, sized(60), weeks.even(), cast.active(this::isConfined));
                case "rare" -> spread(thing, sized(15), weeks.even(), everybody);
                case "helped" -> compared(thing, publication("helped"), HELPED_WEEKS, FALL);
                case "nohelp" -> compared(thing, publication("nohelp"), NO_HELP_WEEKS, 1);
                default -> {
                    // What is left goes to these.
                }
            }
        }
        steady();
        return List.copyOf(acts);
    }

    private boolean isConfined(DemoAgent agent) {
        return agent.agency() == CONFINED_AGENCY % DemoPeople.agencyCount((int) cast.all().stream()
                .filter(one -> !one.isForVisitors()).count()) && !agent.isForVisitors();
    }

    private int sized(int whole) {
        return Math.max(1, (int) Math.round(whole * scale));
    }

    private void rising(DemoThing thing) {
        WeekWeights.Weeks usual = weeks.even();
        spread(thing, sized(70), usual, cast.active(agent -> true));
        List<DemoAgent> there = cast.active(agent -> agent.worksIn(RISING_STATES));
        int[] more = {14, 24, 36, 40};
        for (int week = 0; week < 4; week++) {
            LocalDate monday = calendar.monday().minusWeeks(3 - week);
            spread(thing, (int) Math.round(more[week] * scale * calendar.share(monday)), WeekWeights.Weeks.only(monday), there);
        }
    }

    /** So many notes over the weeks by their weights. */
    private void spread(DemoThing thing, int count, WeekWeights.Weeks when, List<DemoAgent> agents) {
        List<DemoAgent> own = agents.stream()
                .filter(agent -> agent.lines().stream().anyMatch(thing.lines()::contains)).toList();
        for (int note = 0; note < Math.min(count, thing.most()) && !agents.isEmpty(); note++) {
            LocalDate chosen = when.at(random.nextDouble(), calendar.monday());
            add(thing, own.isEmpty() || random.nextDouble() < 0.2 ? agents : own, chosen, true);
        }
    }

    /** The same every week inside the audience and outside, other agents each time; inside it falls when that went live. */
    private void compared(DemoThing thing, DemoPublication publication, int weeksAgo, double fall) {
        LocalDate live = calendar.monday().minusWeeks(weeksAgo);
        List<DemoAgent> regular = cast.active(agent -> agent.activity() >= 0.4 && !agent.isForVisitors());
        List<DemoAgent> inside = regular.stream().filter(publication::isFor).toList();
        List<DemoAgent> outside = regular.stream().filter(agent -> !publication.isFor(agent)).toList();
        double expected = (COMPARED_WEEKS + 1) * (INSIDE + OUTSIDE) - INSIDE * weeksAgo * (1 - fall);
        double both = Math.min(scale, (thing.most() - 2) / expected);
        double insideOwed = 0.5;
        double outsideOwed = 0;
        for (int ago = COMPARED_WEEKS; ago >= 0; ago--) {
            LocalDate monday = calendar.monday().minusWeeks(ago);
            insideOwed += INSIDE * both * calendar.share(monday) * (monday.isAfter(live) ? fall : 1);
            outsideOwed += OUTSIDE * both * calendar.share(monday);
            insideOwed -= several(thing, inside, (int) insideOwed, monday);
            outsideOwed -= several(thing, outside, (int) outsideOwed, monday);
        }
    }

    private int several(DemoThing thing, List<DemoAgent> agents, int count, LocalDate monday) {
        List<DemoAgent> others = new ArrayList<>(agents);
        Collections.shuffle(others, random);
        others.stream().limit(count).forEach(agent -> add(thing, List.of(agent), monday, false));
        return Math.min(count, others.size());
    }

    private void steady() {
        List<DemoThing> steady = things.stream().filter(thing -> thing.is("steady")).toList();
        int most = Math.max(6, Math.min(steady.size(), notes / NOTES_PER_STEADY_THING));
        List<DemoThing> chosen = steady.subList(0, Math.min(most, steady.size()));
        int left = notes - acts.size();
        Map<DemoThing, Integer> counts = new LinkedHashMap<>();
        double weights = chosen.stream().mapToDouble(DemoThing::weight).sum();
        for (DemoThing thing : chosen) {
            counts.put(thing, (int) Math.min(thing.most(), left * thing.weight() / weights));
        }
        int missing = left - counts.values().stream().mapToInt(Integer::intValue).sum();
        for (boolean room = true; missing > 0 && room;) {
            room = false;
            for (DemoThing thing : chosen) {
                if (missing > 0 && counts.get(thing) < thing.most()) {
                    counts.merge(thing, 1, Integer::sum);
                    missing--;
                    room = true;
                }
            }
        }
        counts.forEach((thing, count) -> spread(thing, count, weeks.even(), cast.active(agent -> true)));
    }

    private DemoPublication publication(String effect) {
        return DemoPublication.readAll().stream().filter(one -> one.effect().equals(effect)).findFirst().orElseThrow();
    }

    private void add(DemoThing thing, List<DemoAgent> agents, LocalDate monday, boolean maybeLater) {
        TextDeck deck = decks.computeIfAbsent(thing.key(),
                key -> new TextDeck(thing, !thing.is("helped") && !thing.is("nohelp"), random));
        if (deck.isUsedUp()) {
            return;
        }
        Instant at = calendar.moment(monday, random);
        String text = deck.next();
        DemoAgent agent = DemoCast.pick(agents, random);
        for (int tries = 0; tries < 5 && !said.add(agent.account() + text); tries++) {
            agent = DemoCast.pick(agents, random);
        }
        LocalDate day = calendar.dayOf(at);
        LocalDate observed = maybeLater && random.nextDouble() < 0.2 ? day.minusDays(1 + random.nextInt(2)) : day;
        if (observed.isBefore(calendar.first()) || !IsoWeeks.mondayOf(observed).equals(monday)) {
            observed = day;
        }
        List<String> rising = thing.is("rising") ? agent.states().stream().filter(RISING_STATES::contains).toList() : List.of();
        List<String> states = rising.isEmpty() ? agent.states() : rising;
        Integer impression = random.nextDouble() < 0.7
                ? Math.max(0, Math.min(10, thing.impression() + random.nextInt(4) - 1 - random.nextInt(2)))
                : null;
        acts.add(new DemoAct(at, agent.account(), new DemoDeed.Note(thing.key(), new NewObservation("", text,
                TextDeck.any(thing.lines(), random), TextDeck.any(states, random), TextDeck.any(thing.touchpoints(), random),
                TextDeck.any(thing.kinds(), random), impression, observed.toString(), random.nextDouble() < 0.4, Set.of()))));
    }
}
