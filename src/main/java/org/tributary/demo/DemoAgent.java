package org.tributary.demo;

import java.util.List;

/**
 * An agent of the demo network.
 *
 * @param agency its number, from 0
 * @param activity how much this one notes beside the others; 0 never
 */
record DemoAgent(String account, int agency, List<String> states, List<String> lines, double activity) {

    /** Whether one of these states is the agent's; every agent works in an empty list. */
    boolean worksIn(List<String> wanted) {
        return wanted.isEmpty() || states.stream().anyMatch(wanted::contains);
    }

    /** Whether it is one of the accounts that visitors sign in with; what waits for those is left to them. */
    boolean isForVisitors() {
        return !account.matches("a\\d{3}@.*");
    }
}
