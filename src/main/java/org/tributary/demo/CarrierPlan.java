package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tributary.platform.IsoWeeks;

/** What curators publish and answer, what publishers write, and what agents do with it. */
final class CarrierPlan {

    private static final int ENOUGH_NOTES = 30;
    private static final int ENOUGH_OF_A_SMALL_NETWORK = 8;
    private static final int DAYS_BETWEEN_INSIGHTS = 10;
    private static final int TRIES = 3;

    private final DemoCalendar calendar;
    private final DemoCast cast;
    private final Map<String, DemoThing> things = new LinkedHashMap<>();
    private final List<DemoAct> notes;
    private final Random random;
    private final List<DemoAct> acts = new ArrayList<>();
    private final Map<String, LocalDate> published = new HashMap<>();

    CarrierPlan(DemoCalendar calendar, DemoCast cast, List<DemoThing> things, List<DemoAct> notes, Random random) {
        this.calendar = calendar;
        this.cast = cast;
        things.forEach(thing -> this.things.put(thing.key(), thing));
        this.notes = notes;
        this.random = random;
    }

    List<DemoAct> acts() {
        Map<String, String[]> responses = table("responses.txt");
        List<DemoPublication> publications = DemoPublication.readAll();
        Set<String> wanted = new LinkedHashSet<>();
        things.values().stream().filter(thing -> thing.weight() == 0).map(DemoThing::key)
                .filter(responses::containsKey).forEach(wanted::add);
        things.keySet().stream().filter(key -> responses.containsKey(key)
                || publications.stream().anyMatch(one -> one.things().contains(key))).forEach(wanted::add);
        int turn = 0;
        for (String key : wanted) {
            turn += insight(things.get(key), turn, responses.get(key)) ? 1 : 0;
        }
        publications.forEach(this::publication);
        table("answers.txt").forEach((key, answer) -> add(calendar.at(calendar.monday().minusWeeks(9).plusDays(2), 11, 20),
                "curator@demo.test", new DemoDeed.Answer(things.get(key), answer[1])));
        // The last time leaves a few that are due by now.
        for (LocalDate day = calendar.first().plusWeeks(7); day.isBefore(calendar.monday().minusWeeks(2)); day = day
                .plusWeeks(2)) {
            add(calendar.at(day, 13, 25), "curator@demo.test", new DemoDeed.ClearDesk());
        }
        return acts;
    }

    private static Map<String, String[]> table(String name) {
        Map<String, String[]> rows = new HashMap<>();
        DemoTexts.lines(name).stream().filter(line -> line.contains("|")).map(line -> line.split("\\|", 3))
                .forEach(parts -> rows.put(parts[0], parts));
        return rows;
    }

    private void add(Instant at, String account, DemoDeed deed) {
        if (at.isBefore(calendar.end())) {
            acts.add(new DemoAct(at, account, deed));
        }
    }

    /** A curator publishes a thing when enough was noted about it. @return whether that ever happens */
    private boolean insight(DemoThing thing, int turn, String[] response) {
        List<Instant> moments = notes.stream().filter(act -> act.deed() instanceof DemoDeed.Note note
                && note.thing().equals(thing.key())).map(DemoAct::at).sorted().toList();
        int enough = notes.size() < 1500 ? ENOUGH_OF_A_SMALL_NETWORK : ENOUGH_NOTES;
        if (moments.size() <= enough) {
            return false;
        }
        LocalDate ready = calendar.dayOf(moments.get(enough)).plusDays(3);
        LocalDate turned = calendar.first().plusWeeks(6).plusDays((long) turn * DAYS_BETWEEN_INSIGHTS);
        LocalDate day = IsoWeeks.mondayOf(ready.isAfter(turned) ? ready : turned).plusDays(1 + random.nextInt(3));
        boolean compared = thing.is("helped") || thing.is("nohelp");
        for (int weeks = 0; weeks <= 52; weeks += compared ? 3 : 16) {
            add(calendar.at(day.plusWeeks(weeks), 9, 10 + random.nextInt(40)), "curator@demo.test", new DemoDeed.Merge(thing));
        }
        // What rises is watched: nobody leaves its notes in several heaps.
        for (int ago = thing.is("rising") ? 4 : -1; ago >= 0; ago--) {
            add(calendar.at(calendar.monday().minusWeeks(ago), 5, 30), "curator@demo.test", new DemoDeed.Merge(thing));
        }
        for (int tries = 0; tries < TRIES; tries++) {
            // A refused one is tried again.
            add(calendar.at(day.plusWeeks(4L * tries), 10 + random.nextInt(6), random.nextInt(60)), "curator@demo.test",
                    new DemoDeed.Publish(thing));
        }
        published.put(thing.key(), day);
        if (response != null) {
            LocalDate answered = IsoWeeks.mondayOf(day.plusDays(30 + random.nextInt(14))).plusDays(random.nextInt(4));
            boolean soon = answered.isAfter(calendar.today().minusDays(3));
            add(calendar.at(soon ? day.plusDays(2) : answered, 15, random.nextInt(60)), "curator@demo.test",
                    new DemoDeed.Respond(thing.title(), response[1], response[2]));
        }
        if (thing.weight() > 0 || thing.is("rising") || thing.pattern().startsWith("seasonal")) {
            sameHeres(thing, day);
        }
        return true;
    }

    private void sameHeres(DemoThing thing, LocalDate day) {
        List<DemoAgent> readers = cast.active(agent -> agent.lines().stream().anyMatch(thing.lines()::contains));
        Set<DemoAgent> once = new LinkedHashSet<>();
        for (int i = 0; i < 9 && !readers.isEmpty(); i++) {
            once.add(DemoCast.pick(readers, random));
        }
        for (DemoAgent agent : once) {
            LocalDate week = IsoWeeks.mondayOf(day).plusWeeks(1 + random.nextInt(12));
            if (!week.isAfter(calendar.monday()) && calendar.share(week) > 0) {
                add(calendar.moment(week, random), agent.account(),
                        new DemoDeed.SameHere(thing.title(), random.nextDouble() < 0.25));
            }
        }
    }

    private void publication(DemoPublication publication) {
        LocalDate monday = IsoWeeks.mondayOf(publication.things().stream().filter(published::containsKey)
                .map(published::get).max(LocalDate::compareTo).orElse(calendar.today()).plusDays(28));
        boolean rising = publication.things().stream().map(things::get).anyMatch(thing -> thing.is("rising"));
        LocalDate week = switch (publication.effect()) {
            case "helped" -> calendar.monday().minusWeeks(NotePlan.HELPED_WEEKS);
            case "nohelp" -> calendar.monday().minusWeeks(NotePlan.NO_HELP_WEEKS);
            default -> rising ? calendar.monday().minusWeeks(1) : monday;
        };
        String title = publication.title();
        String approver = publication.kind().equals("PRODUCT")
                ? "legal@demo.test"
                : publication.mustRead() ? "compliance@demo.test" : "approver@demo.test";
        Instant live = calendar.at(week.plusDays(3), 9, 5);
        if (publication.things().stream().noneMatch(published::containsKey) || !live.isBefore(calendar.end())) {
            return;
        }
        String author = title.length() % 4 == 0 ? "chief@demo.test" : "publisher@demo.test";
        add(calendar.at(week.plusDays(1), 9, 40), author, new PublishingDeed.Draft(publication));
        add(calendar.at(week.plusDays(1), 16, 15), author, new PublishingDeed.Submit(title));
        add(calendar.at(week.plusDays(2), 14, 30), approver, new PublishingDeed.Approve(title));
        add(live, author, new PublishingDeed.GoLive(title));
        read(publication, live);
    }

    /** Most acknowledge a must-read within a fortnight, some say whether it was useful; visitors' accounts leave it open. */
    private void read(DemoPublication publication, Instant live) {
        double share = publication.mustRead() ? 0.75 : 0.35;
        double liked = publication.effect().equals("nohelp") ? 0.45 : 0.8;
        for (DemoAgent agent : cast.active(one -> publication.isFor(one) && !one.isForVisitors())) {
            if (random.nextDouble() < share) {
                Instant at = live.plusSeconds(3600 + (long) (13.0 * 24 * 3600 * Math.pow(random.nextDouble(), 3)));
                add(at, agent.account(), new PublishingDeed.Acknowledge(publication.title()));
                if (random.nextDouble() < 0.3) {
                    add(at.plusSeconds(90), agent.account(),
                            new PublishingDeed.Useful(publication.title(), random.nextDouble() < liked));
                }
            }
        }
    }
}
