package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.product.Stage;

/**
 * Two products: one that went all the way from a gap that agents named to the offer, and one that is being considered. Agents
 * with the line say how many clients they have; visitors' accounts leave it open for the one that still asks.
 */
final class ProductPlan {

    private static final String WRITER = "publisher@demo.test";
    private static final String LEGAL = "legal@demo.test";
    private static final int MOST_CLIENTS = 9;
    private static final double SAY_SO = 0.6;

    private final DemoCalendar calendar;
    private final DemoCast cast;
    private final Random random;
    private final List<DemoAct> acts = new ArrayList<>();

    ProductPlan(DemoCalendar calendar, DemoCast cast, Random random) {
        this.calendar = calendar;
        this.cast = cast;
        this.random = random;
    }

    List<DemoAct> acts() {
        Map<String, DemoPublication> presented = DemoPublication.readAll("presented.txt").stream()
                .collect(Collectors.toMap(DemoPublication::product, Function.identity()));
        DemoProduct offered = DemoProduct.read("water_backup", calendar.today());
        considered(offered, presented.get(offered.name()), 26, true);
        add(20, 1, 10, WRITER, new ProductDeed.Move(offered.name(), Stage.DESIGNING));
        add(12, 2, 15, WRITER, new ProductDeed.Write(offered));
        add(12, 3, 9, WRITER, new ProductDeed.Move(offered.name(), Stage.FILED));
        add(8, 0, 14, LEGAL, new ProductDeed.Offer(offered.name()));
        DemoProduct asked = DemoProduct.read("home_sharing", calendar.today());
        considered(asked, presented.get(asked.name()), 6, false);
        return acts;
    }

    /** Begun, presented three days later, and answered by agents in the two weeks after. */
    private void considered(DemoProduct product, DemoPublication publication, int weeksAgo, boolean byAll) {
        String title = publication.title();
        add(weeksAgo, 0, 9, WRITER, new ProductDeed.Begin(product));
        add(weeksAgo, 0, 10, WRITER, new PublishingDeed.Draft(publication));
        add(weeksAgo, 0, 16, WRITER, new PublishingDeed.Submit(title));
        add(weeksAgo, 2, 11, LEGAL, new PublishingDeed.Approve(title));
        add(weeksAgo, 3, 9, WRITER, new PublishingDeed.GoLive(title));
        for (DemoAgent agent : cast.all()) {
            boolean says = random.nextDouble() < SAY_SO && (byAll || !agent.isForVisitors());
            int clients = 1 + random.nextInt(MOST_CLIENTS);
            LocalDate day = calendar.monday().minusWeeks(weeksAgo).plusDays(4 + random.nextInt(12));
            if (says && publication.isFor(agent)) {
                add(calendar.at(day, 9 + random.nextInt(8), random.nextInt(60)), agent.account(),
                        new ProductDeed.Want(product.name(), clients));
            }
        }
    }

    private void add(int weeksAgo, int day, int hour, String account, DemoDeed deed) {
        add(calendar.at(calendar.monday().minusWeeks(weeksAgo).plusDays(day), hour, 20), account, deed);
    }

    private void add(Instant at, String account, DemoDeed deed) {
        acts.add(new DemoAct(at, account, deed));
    }
}
