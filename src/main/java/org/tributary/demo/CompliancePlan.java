package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ChannelAnswer;
import org.tributary.observation.NewObservation;

/** The few notes that compliance finds in its lists, and when it goes over those that wait. */
final class CompliancePlan {

    private static final String COMPLIANCE = "compliance@demo.test";
    private static final int MINUTES_BETWEEN = 7;

    private final DemoCalendar calendar;

    CompliancePlan(DemoCalendar calendar) {
        this.calendar = calendar;
    }

    List<DemoAct> acts() {
        List<DemoAct> acts = new ArrayList<>();
        List<String> lines = DemoTexts.lines("compliance.txt").stream().filter(line -> !line.startsWith("#")).toList();
        for (int at = 0; at < lines.size(); at++) {
            acts.add(note(lines.get(at).split("\\|", 8), at + 1));
        }
        acts.add(new DemoAct(calendar.at(calendar.first(), 8, 0), "admin@demo.test", new DemoDeed.NameWays()));
        // Before what was released is pooled on the same Monday.
        for (LocalDate monday : calendar.mondays()) {
            Instant early = calendar.at(monday, 5, 20);
            if (early.isBefore(calendar.end()) && !monday.isBefore(calendar.first())) {
                acts.add(new DemoAct(early, COMPLIANCE, new DemoDeed.ReviewHeld()));
            }
        }
        return acts;
    }

    private DemoAct note(String[] parts, int number) {
        int ago = Integer.parseInt(parts[0]);
        Instant at = ago == 0
                ? calendar.end().minusSeconds(60L * MINUTES_BETWEEN * number)
                : calendar.at(calendar.today().minusDays(ago), 10, MINUTES_BETWEEN * number % 60);
        return new DemoAct(at, parts[1],
                new DemoDeed.Planted(new NewObservation("demo-compliance-" + number, parts[7], parts[2],
                        parts[3], parts[4], parts[5], null, calendar.dayOf(at).toString(), false, Set.of(), answer(parts[6]))));
    }

    private static @Nullable ChannelAnswer answer(String code) {
        return ChannelAnswer.given(code).orElse(null);
    }
}
