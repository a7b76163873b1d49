package org.tributary.publication;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Locale;
import org.tributary.people.Staff;

/**
 * How long it takes to tell who is in an audience by rule, with its size by state, among 10,000 agents in 800 agencies.
 *
 * <pre>mvn -Pbench test-compile exec:java -Dexec.mainClass=org.tributary.publication.AudienceBench -Dexec.args="h2 10000"</pre>
 *
 * Arguments: {@code h2} or {@code postgresql}, how many agents.
 */
public final class AudienceBench {

    private static final int WARM = 10;
    private static final int RULES = 100;

    private AudienceBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int agents = Integer.parseInt(arguments[1]);
        try (Staff staff = new Staff(arguments[0])) {
            ManyAgents many = staff.in(() -> ManyAgents.in(staff.entityManager.unwrap(Connection.class), agents, Staff.TODAY));
            Audiences audiences = Doorstep.audiences(staff);
            double[] who = new double[RULES];
            double[] size = new double[RULES];
            int reached = 0;
            for (int i = -WARM; i < RULES; i++) {
                Audience audience = many.audience();
                long begun = System.nanoTime();
                int in = staff.in(() -> audiences.who(audience)).size();
                long between = System.nanoTime();
                staff.in(() -> AudienceSize.of(audience, audiences.seats()));
                if (i >= 0) {
                    who[i] = (between - begun) / 1e6;
                    size[i] = (System.nanoTime() - between) / 1e6;
                    reached += in;
                }
            }
            print("who is in", who);
            print("size by state", size);
            System.out.println(agents + " agents on " + arguments[0] + ", " + RULES + " rules, " + reached / RULES + " reached each");
        }
    }

    private static void print(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-14s p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n", what, times[RULES / 2],
                times[RULES * 95 / 100], times[RULES - 1]);
    }
}
