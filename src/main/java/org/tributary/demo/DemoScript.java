package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.tributary.observation.NewObservation;
import org.tributary.satisfaction.NewResponse;
import org.tributary.satisfaction.alert.NewRule;

/**
 * The plan of the demo network's twelve months: who does what when, in order. The same moment, agents and notes give the same
 * plan, so a start that goes on after another was stopped finds its place in it.
 */
final class DemoScript {

    private static final long SEED = 20261121;
    private static final int WEEKS_UNREAD = 2;
    private static final int DAYS_WATCHED = 3;
    private static final int WEEKS_BETWEEN_CONSOLIDATIONS = 5;

    private final List<DemoAct> acts;
    private final Instant begins;

    /**
     * @param end the moment the twelve months end at
     * @param agents how many agents the network has, beside those that visitors sign in as
     * @param notes how many notes there are to be; 0 for a network in which nothing has happened
     */
    DemoScript(Instant end, ZoneId zone, int agents, int notes) {
        DemoCalendar calendar = new DemoCalendar(end, zone);
        begins = calendar.at(calendar.first(), 0, 0);
        List<DemoAct> all = new ArrayList<>();
        if (notes > 0) {
            DemoCast cast = new DemoCast(agents, new Random(SEED));
            List<DemoThing> things = DemoThing.readAll();
            all.addAll(new NotePlan(calendar, cast, things, notes, new Random(SEED + 1)).acts());
            List<DemoAct> noted = List.copyOf(all);
            all.add(new DemoAct(begins, "manager@demo.test", new DemoDeed.OpenSurvey("How are we doing")));
            all.addAll(new ResponsePlan(calendar, cast, notes, new Random(SEED + 2), new Random(SEED + 7)).acts());
            all.addAll(new CarrierPlan(calendar, cast, things, noted, new Random(SEED + 3)).acts());
            all.addAll(new ProductPlan(calendar, cast, new Random(SEED + 4)).acts());
            all.addAll(new CompliancePlan(calendar).acts());
            all.addAll(new FiguresPlan(calendar).acts());
            all.addAll(watching(calendar));
            all.addAll(new PulsePlan(calendar, cast, new Random(SEED + 5)).acts());
            all.addAll(work(calendar));
            all.addAll(reading(calendar, cast));
        }
        all.sort(Comparator.comparing(DemoAct::at));
        acts = numbered(all);
    }

    /** In the order of their moments. */
    List<DemoAct> acts() {
        return acts;
    }

    /** The first moment of the twelve months. */
    Instant begins() {
        return begins;
    }

    /** Everybody has looked through the inbox some time ago: what came since then is what waits for a visitor. */
    private static List<DemoAct> reading(DemoCalendar calendar, DemoCast cast) {
        Instant noon = calendar.at(calendar.monday().minusWeeks(WEEKS_UNREAD), 12, 0);
        return Stream.concat(DemoPeople.staff().stream(), cast.all().stream().map(DemoAgent::account))
                .map(account -> new DemoAct(noon, account, new DemoDeed.ReadInbox())).toList();
    }

    /** The manager asked some days ago to hear of figures, and for a monthly report. */
    private static List<DemoAct> watching(DemoCalendar calendar) {
        Instant then = calendar.at(calendar.today().minusDays(DAYS_WATCHED), 10, 0);
        Stream<DemoDeed> rules = Stream.of(new NewRule("nps", "line:" + ResponsePlan.FALLING_LINE, "fell", null, 13, 50, null),
                new NewRule("csat", "", "below", 60.0, 13, 100, null), new NewRule("active", "", "fell", null, 4, 20, null))
                .map(DemoDeed.Watch::new);
        return Stream.concat(rules, Stream.of(new DemoDeed.WantReport()))
                .map(deed -> new DemoAct(then, "manager@demo.test", deed)).toList();
    }

    private static List<DemoAct> work(DemoCalendar calendar) {
        List<DemoAct> work = new ArrayList<>();
        List<LocalDate> mondays = calendar.mondays();
        for (int week = 1; week < mondays.size(); week++) {
            Instant six = calendar.at(mondays.get(week), 6, 0);
            boolean last = week == mondays.size() - 1;
            if (six.isBefore(calendar.end())) {
                work.add(new DemoAct(six, DemoAct.SYSTEM,
                        new DemoDeed.Work(last || week % WEEKS_BETWEEN_CONSOLIDATIONS == 0, true)));
            }
        }
        work.add(new DemoAct(calendar.end(), DemoAct.SYSTEM, new DemoDeed.Work(false, false)));
        return work;
    }

    /** Notes and responses are named by their place, so that each is the same at every start. */
    private static List<DemoAct> numbered(List<DemoAct> acts) {
        List<DemoAct> numbered = new ArrayList<>(acts.size());
        for (DemoAct act : acts) {
            String name = "demo-%05d".formatted(numbered.size() + 1);
            DemoDeed deed = act.deed();
            if (deed instanceof DemoDeed.Note note) {
                NewObservation o = note.note();
                deed = new DemoDeed.Note(note.thing(), new NewObservation(name, o.text(), o.line(), o.state(), o.touchpoint(),
                        o.kind(), o.customerScore(), o.observedOn(), o.quotable(), o.notPersons()));
            } else if (deed instanceof DemoDeed.Response response) {
                NewResponse r = response.response();
                deed = new DemoDeed.Response(new NewResponse(name, r.agent(), r.answeredOn(), r.line(), r.state(),
                        r.touchpoint(), r.nps(), r.csat(), r.ces(), r.text(), r.factors()));
            }
            numbered.add(new DemoAct(act.at(), act.account(), deed));
        }
        return List.copyOf(numbered);
    }
}
