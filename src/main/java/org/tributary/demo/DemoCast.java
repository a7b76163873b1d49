package org.tributary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The agents of the demo network as the plan sees them: most note now and then, a few often, every tenth never. */
final class DemoCast {

    private static final double SILENT = 0.1;

    private final List<DemoAgent> agents = new ArrayList<>();

    DemoCast(int count, Random random) {
        int agencies = DemoPeople.agencyCount(count);
        for (int number = 1; number <= count; number++) {
            int agency = (number - 1) % agencies;
            double activity = random.nextDouble() < SILENT ? 0 : Math.exp(0.6 * random.nextGaussian());
            agents.add(new DemoAgent(DemoPeople.username(number), agency, DemoPeople.statesOf(agency),
                    DemoPeople.linesOf(number), activity));
        }
        agents.add(new DemoAgent("agent@demo.test", 0, DemoPeople.statesOf(0), DemoPeople.linesOf(1), 1.6));
        agents.add(new DemoAgent("agent2@demo.test", 1, DemoPeople.statesOf(1), DemoPeople.linesOf(1), 1.2));
        agents.add(new DemoAgent("principal@demo.test", 0, DemoPeople.statesOf(0), DemoPeople.linesOf(3), 0.8));
    }

    List<DemoAgent> all() {
        return List.copyOf(agents);
    }

    /** The agents that fit, those who never note left out. */
    List<DemoAgent> active(Predicate<DemoAgent> fits) {
        return agents.stream().filter(agent -> agent.activity() > 0).filter(fits).toList();
    }

    /** One of them, by their activity. */
    static DemoAgent pick(List<DemoAgent> from, Random random) {
        double point = random.nextDouble() * from.stream().mapToDouble(DemoAgent::activity).sum();
        for (DemoAgent agent : from) {
            point -= agent.activity();
            if (point < 0) {
                return agent;
            }
        }
        return from.get(from.size() - 1);
    }
}
