package org.tributary.demo;

import java.time.Instant;

/**
 * Something that somebody does at a moment.
 *
 * @param account the user name of who does it, or one of the two below
 */
record DemoAct(Instant at, String account, DemoDeed deed) {

    /** Background work of the portal. */
    static final String SYSTEM = "system";
    /** A customer, who answers a survey by its link and has no account. */
    static final String CUSTOMER = "customer";
}
