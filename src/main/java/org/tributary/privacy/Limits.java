package org.tributary.privacy;

/**
 * The numbers of the small-group rules. They may be raised, never lowered.
 *
 * @param persons at least so many persons
 * @param groups from at least so many owner groups
 * @param personsLeft at least so many persons after leaving out any one group
 * @param groupsLeft of at least so many groups
 * @param restPercent what the groups behind the two largest must contribute, in percent of the largest
 * @param answers at least so many answers
 * @param agents about the customers of at least so many agents
 * @param answersLeft at least so many answers after leaving out any one agency (or agent, inside one agency)
 * @param agentsLeft about at least so many agents
 */
public record Limits(int persons, int groups, int personsLeft, int groupsLeft, int restPercent, int answers, int agents,
        int answersLeft, int agentsLeft) {

    /** The lowest limits there are. */
    public static final Limits LOWEST = new Limits(5, 3, 3, 2, 20, 10, 5, 8, 4);

    /** @throws IllegalArgumentException naming the first limit that would be lowered */
    public Limits {
        atLeast("persons", persons, 5);
        atLeast("groups", groups, 3);
        atLeast("personsLeft", personsLeft, 3);
        atLeast("groupsLeft", groupsLeft, 2);
        atLeast("restPercent", restPercent, 20);
        atLeast("answers", answers, 10);
        atLeast("agents", agents, 5);
        atLeast("answersLeft", answersLeft, 8);
        atLeast("agentsLeft", agentsLeft, 4);
    }

    private static void atLeast(String name, int value, int lowest) {
        if (value < lowest) {
            throw new IllegalArgumentException("The small-group limit %s is %d; it may be raised, never lowered below"
                    + " %d."
                            .formatted(name, value, lowest));
        }
    }
}
