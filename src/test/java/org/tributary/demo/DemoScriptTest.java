package org.tributary.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.observation.HoldRule;
import org.tributary.observation.NewObservation;
import org.tributary.observation.Screening;
import org.tributary.platform.IsoWeeks;
import org.tributary.publication.EffectEstimate;
import org.tributary.publication.EffectWindow;

class DemoScriptTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant END = Instant.parse("2026-11-21T20:30:00Z");
    private static final DemoScript WHOLE = new DemoScript(END, ZONE, 240, 6200);

    @Test
    void the_same_moment_gives_the_same_plan() {
        assertEquals(WHOLE.acts(), new DemoScript(END, ZONE, 240, 6200).acts());
    }

    @Test
    void nothing_happens_where_no_notes_are_wanted() {
        assertTrue(new DemoScript(END, ZONE, 240, 0).acts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T20:30:00Z", "2026-11-23T10:00:00Z", "2027-03-01T14:00:00Z", "2027-07-04T03:00:00Z"})
    void it_has_as_many_notes_and_responses_as_promised_in_twelve_months_in_order(String end) {
        Instant moment = Instant.parse(end);
        DemoScript script = new DemoScript(moment, ZONE, 240, 6200);
        assertEquals(6200, notes(script, "").size());
        assertTrue(script.acts().stream().filter(act -> act.deed() instanceof DemoDeed.Response).count() >= 4000);
        assertTrue(script.acts().stream().noneMatch(act -> act.at().isAfter(moment) || act.at().isBefore(script.begins())));
        List<DemoAct> sorted = new ArrayList<>(script.acts());
        sorted.sort(Comparator.comparing(DemoAct::at));
        assertEquals(sorted, script.acts());
        effectOf(script, "helped", LocalDate.ofInstant(moment, ZONE));
    }

    @Test
    void at_least_forty_five_things_are_said_and_no_text_more_than_twelve_times() {
        List<DemoThing> things = DemoThing.readAll();
        assertTrue(things.size() >= 45);
        assertTrue(things.stream().allMatch(thing -> thing.wordings().size() + thing.otherWordings().size() >= 20));
        Map<String, Long> uses = notes(WHOLE, "").stream().collect(Collectors.groupingBy(
                act -> ((DemoDeed.Note) act.deed()).note().text(), Collectors.counting()));
        assertTrue(uses.values().stream().allMatch(count -> count <= DemoThing.MOST_USES));
        Set<String> said = notes(WHOLE, "").stream().map(DemoScriptTest::thing).collect(Collectors.toSet());
        assertEquals(things.size(), said.size());
    }

    @Test
    void most_is_noted_on_weekdays_and_some_agents_never_note_anything() {
        long weekend = notes(WHOLE, "").stream().map(act -> act.at().atZone(ZONE).getDayOfWeek())
                .filter(day -> day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY).count();
        assertTrue(weekend > 0 && weekend < 400);
        long writers = notes(WHOLE, "").stream().map(DemoAct::account).distinct().count();
        assertTrue(writers > 200 && writers < 240);
    }

    @Test
    void drones_rise_for_three_weeks_in_two_states_only() {
        Map<LocalDate, Long> there = weekly(notes(WHOLE, "drone_roof_surprise").stream()
                .filter(act -> NotePlan.RISING_STATES.contains(((DemoDeed.Note) act.deed()).note().state())).toList());
        LocalDate monday = LocalDate.parse("2026-11-16");
        assertTrue(there.get(monday.minusWeeks(1)) > 20 && there.get(monday.minusWeeks(2)) > 12);
        assertTrue(there.getOrDefault(monday.minusWeeks(4), 0L) <= 5);
        assertTrue(notes(WHOLE, "drone_roof_surprise").stream()
                .filter(act -> !NotePlan.RISING_STATES.contains(((DemoDeed.Note) act.deed()).note().state()))
                .filter(act -> act.at().isAfter(Instant.parse("2026-10-26T00:00:00Z"))).count() <= 10);
    }

    @Test
    void frozen_pipes_are_of_the_winter() {
        long winter = notes(WHOLE, "frozen_pipes").stream().map(act -> act.at().atZone(ZONE).getMonthValue())
                .filter(month -> month == 12 || month <= 2).count();
        assertTrue(winter > 0.85 * notes(WHOLE, "frozen_pipes").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 240})
    void one_thing_is_noted_by_one_agency_only(int agents) {
        DemoScript script = agents == 240 ? WHOLE : new DemoScript(END, ZONE, 24, 300);
        Map<String, Integer> agencies = agencies(agents);
        assertEquals(1,
                notes(script, "glass_plant_layoffs").stream().map(act -> agencies.get(act.account())).distinct().count());
        assertTrue(notes(script, "glass_plant_layoffs").size() >= 3);
    }

    @Test
    void the_guidance_that_helped_has_an_interval_that_excludes_one() {
        EffectEstimate helped = effectOf(WHOLE, "helped", LocalDate.ofInstant(END, ZONE));
        assertEquals(EffectEstimate.Verdict.HELPED, helped.verdict());
        assertTrue(helped.interval().high() < 0.85, helped.toString());
    }

    @Test
    void the_guidance_that_did_not_help_has_an_interval_that_contains_one() {
        EffectEstimate none = effectOf(WHOLE, "nohelp", LocalDate.ofInstant(END, ZONE));
        assertTrue(none.interval().low() < 1 && none.interval().high() > 1, none.toString());
        assertTrue(none.ratio() > 0.8 && none.ratio() < 1.25, none.toString());
    }

    @Test
    void homeowners_are_less_content_in_the_last_three_months() {
        LocalDate falls = LocalDate.parse("2026-08-21");
        assertTrue(score("homeowners", day -> day.isBefore(falls)) > 5);
        assertTrue(score("homeowners", day -> !day.isBefore(falls)) < score("homeowners", day -> day.isBefore(falls)) - 25);
        assertTrue(Math.abs(score("personal_auto", day -> !day.isBefore(falls))
                - score("personal_auto", day -> day.isBefore(falls))) < 12);
    }

    @Test
    void nobody_approves_what_they_wrote() {
        Map<String, String> authors = WHOLE.acts().stream().filter(act -> act.deed() instanceof PublishingDeed.Draft)
                .collect(Collectors.toMap(act -> ((PublishingDeed.Draft) act.deed()).publication().title(), DemoAct::account));
        assertTrue(authors.size() >= 8);
        WHOLE.acts().stream().filter(act -> act.deed() instanceof PublishingDeed.Approve).forEach(
                act -> assertFalse(act.account().equals(authors.get(((PublishingDeed.Approve) act.deed()).publication()))));
    }

    @Test
    void what_is_planted_for_compliance_is_held_or_asked_about() {
        List<NewObservation> planted = WHOLE.acts().stream().map(DemoAct::deed).filter(DemoDeed.Planted.class::isInstance)
                .map(deed -> ((DemoDeed.Planted) deed).note()).toList();
        assertEquals(9, planted.size());
        List<NewObservation> flagged = planted.stream()
                .filter(note -> !Screening.of(note.kind(), note.text()).flags().isEmpty()).toList();
        assertEquals(4, flagged.size());
        assertTrue(flagged.stream().allMatch(note -> note.channel() != null));
        assertEquals(Set.of("future_rates", "concerted", "commissions", "competitor"), planted.stream()
                .map(note -> Screening.of(note.kind(), note.text()).hold()).filter(rule -> rule != null)
                .map(HoldRule::code).collect(Collectors.toSet()));
        assertTrue(WHOLE.acts().stream().filter(act -> act.deed() instanceof DemoDeed.ReviewHeld)
                .allMatch(act -> act.account().equals("compliance@demo.test")));
    }

    @Test
    void a_small_network_has_a_year_of_its_own() {
        DemoScript small = new DemoScript(END, ZONE, 24, 300);
        assertEquals(300, notes(small, "").size());
        assertTrue(small.acts().stream().anyMatch(act -> act.deed() instanceof DemoDeed.Publish));
    }

    private static double score(String line, Predicate<LocalDate> when) {
        List<Integer> scores = WHOLE.acts().stream().map(DemoAct::deed).filter(DemoDeed.Response.class::isInstance)
                .map(deed -> ((DemoDeed.Response) deed).response()).filter(one -> one.nps() != null)
                .filter(one -> line.equals(one.line()) && when.test(LocalDate.parse(one.answeredOn()))).map(one -> one.nps())
                .toList();
        return 100.0 * scores.stream().mapToInt(score -> score >= 9 ? 1 : score <= 6 ? -1 : 0).sum() / scores.size();
    }

    private static EffectEstimate effectOf(DemoScript script, String effect, LocalDate today) {
        DemoPublication publication = DemoPublication.readAll().stream().filter(one -> one.effect().equals(effect)).findFirst()
                .orElseThrow();
        LocalDate drafted = day(script, PublishingDeed.Draft.class, deed -> deed.publication().equals(publication));
        LocalDate live = day(script, PublishingDeed.GoLive.class, deed -> deed.publication().equals(publication.title()));
        EffectWindow window = EffectWindow.of(drafted, live, null);
        assertTrue(window.isClosed(today));
        Set<String> audience = new DemoCast(240, new java.util.Random(20261121)).all().stream().filter(publication::isFor)
                .map(DemoAgent::account).collect(Collectors.toSet());
        Set<String> cohort = notes(script, "").stream().filter(act -> window.cohort().contains(observed(act)))
                .map(DemoAct::account).collect(Collectors.toSet());
        List<DemoAct> noted = notes(script, publication.things().get(0)).stream()
                .filter(act -> cohort.contains(act.account())).toList();
        Predicate<DemoAct> inside = act -> audience.contains(act.account());
        long insiders = cohort.stream().filter(audience::contains).count();
        EffectEstimate estimate = EffectEstimate.of(weeks(noted, inside, window.before(), insiders),
                weeks(noted, inside, window.after(), insiders),
                weeks(noted, inside.negate(), window.before(), cohort.size() - insiders),
                weeks(noted, inside.negate(), window.after(), cohort.size() - insiders), EffectEstimate.Signal.NEITHER);
        assertEquals(effect.equals("helped"), estimate.verdict() == EffectEstimate.Verdict.HELPED, estimate.toString());
        return estimate;
    }

    private static <T> LocalDate day(DemoScript script, Class<T> deed, Predicate<T> which) {
        return script.acts().stream().filter(act -> deed.isInstance(act.deed()) && which.test(deed.cast(act.deed())))
                .findFirst().orElseThrow().at().atZone(ZONE).toLocalDate();
    }

    private static List<EffectEstimate.Week> weeks(List<DemoAct> acts, Predicate<DemoAct> who, IsoWeeks.Range range,
            long people) {
        Map<LocalDate, Set<String>> agents = new TreeMap<>();
        acts.stream().filter(who).forEach(act -> agents.computeIfAbsent(IsoWeeks.mondayOf(observed(act)),
                week -> new HashSet<>()).add(act.account()));
        return range.mondays().stream().map(monday -> new EffectEstimate.Week(agents.getOrDefault(monday, Set.of()).size(),
                people)).toList();
    }

    private static Map<String, Integer> agencies(int agents) {
        return new DemoCast(agents, new java.util.Random(20261121)).all().stream()
                .collect(Collectors.toMap(DemoAgent::account, DemoAgent::agency));
    }

    private static Map<LocalDate, Long> weekly(List<DemoAct> acts) {
        return acts.stream().collect(Collectors.groupingBy(
                act -> IsoWeeks.mondayOf(act.at().atZone(ZONE).toLocalDate()), Collectors.counting()));
    }

    private static LocalDate observed(DemoAct act) {
        return LocalDate.parse(((DemoDeed.Note) act.deed()).note().observedOn());
    }

    private static String thing(DemoAct act) {
        return ((DemoDeed.Note) act.deed()).thing();
    }

    /** The acts that note a thing, or anything where it is empty. */
    private static List<DemoAct> notes(DemoScript script, String thing) {
        return script.acts().stream().filter(act -> act.deed() instanceof DemoDeed.Note note
                && (thing.isEmpty() || note.thing().equals(thing))).toList();
    }
}
