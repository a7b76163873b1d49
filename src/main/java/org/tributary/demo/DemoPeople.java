package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tributary.people.Agency;
import org.tributary.people.Agencies;
import org.tributary.people.Passwords;
import org.tributary.people.People;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/**
 * The people of the demo network: agents over twelve states and eight lines, staff, managers. Agent number i works for agency
 * number i modulo the agencies, so that any few neighbours in number are of different agencies. Where there are forty agencies,
 * two pairs of them have a common owner.
 */
@ApplicationScoped
public class DemoPeople {

    static final String PASSWORD = "tributary-demo";
    static final List<String> STATES = List.of("OH", "KY", "IN", "PA", "MI", "IL", "TN", "NC", "VA", "GA", "TX", "FL");
    static final List<String> LINES = List.of("personal_auto", "homeowners", "renters", "umbrella", "life",
            "commercial_auto", "workers_comp", "bop");

    private static final Map<String, Set<Role>> STAFF = Map.of("curator", EnumSet.of(Role.CURATOR), "publisher",
            EnumSet.of(Role.PUBLISHER), "approver", EnumSet.of(Role.APPROVER), "compliance", EnumSet.of(Role.COMPLIANCE),
            "legal", EnumSet.of(Role.LEGAL), "chief", EnumSet.of(Role.PUBLISHER, Role.APPROVER), "manager",
            EnumSet.of(Role.MANAGER), "admin", EnumSet.of(Role.ADMINISTRATOR));

    @Inject
    Settings settings;

    @Inject
    People people;

    @Inject
    Agencies agencies;

    @Inject
    Passwords passwords;

    int agents() {
        return settings.seedAgents();
    }

    static String username(int agent) {
        return "a%03d@demo.test".formatted(agent);
    }

    /** The accounts of the carrier's own people, in order. */
    static List<String> staff() {
        return STAFF.keySet().stream().sorted().map(name -> name + "@demo.test").toList();
    }

    /** How many agencies so many agents work for: forty for the whole network, never under eight. */
    static int agencyCount(int agents) {
        return Math.max(8, agents / 6);
    }

    private int agencyCount() {
        return agencyCount(agents());
    }

    static List<String> statesOf(int agency) {
        List<String> states = new ArrayList<>(List.of(STATES.get(agency % STATES.size())));
        if (agency % 3 != 2) {
            states.add(STATES.get((agency + 1) % STATES.size()));
        }
        return states;
    }

    static List<String> linesOf(int agent) {
        return List.of(LINES.get(agent % 8), LINES.get((agent + 1) % 8), LINES.get((agent + 3) % 8));
    }

    /** Adds whom there is not yet; a second start finds everybody. */
    void seed() {
        DemoNames names = DemoNames.read();
        // All passwords are the same here, and hashing one 250 times would take a minute.
        String hash = passwords.hash(PASSWORD);
        STAFF.keySet().stream().sorted().forEach(name -> add(
                new People.NewPerson(name + "@demo.test", names.staff(name), "", List.of(), List.of(), STAFF.get(name)), hash));
        for (int agent = 1; agent <= agents(); agent++) {
            int agency = (agent - 1) % agencyCount();
            add(agent(username(agent), names.agent(agent - 1), names.agency(agency), agency, agent, Role.AGENT), hash);
        }
        add(agent("agent@demo.test", "Ruth Keller", names.agency(0), 0, 1, Role.AGENT), hash);
        add(agent("agent2@demo.test", "Omar Haddad", names.agency(1), 1, 1, Role.AGENT), hash);
        add(agent("principal@demo.test", "Joan Hartwell", names.agency(0), 0, 3, Role.PRINCIPAL), hash);
        if (agencyCount() == 40) {
            commonOwner(names.agency(36), names.agency(37));
            commonOwner(names.agency(38), names.agency(39));
        }
    }

    private static People.NewPerson agent(String username, String name, String agency, int agencyNumber, int number,
            Role role) {
        return new People.NewPerson(username, name, agency, statesOf(agencyNumber), linesOf(number), Set.of(role));
    }

    private void add(People.NewPerson wanted, String hash) {
        if (!people.isKnown(wanted.username())) {
            UUID id = people.add(wanted);
            people.adoptPassword(id, hash);
        }
    }

    private void commonOwner(String first, String second) {
        Agency one = agencies.findOrCreate(first);
        Agency other = agencies.findOrCreate(second);
        String owner = one.getOwnerGroup().getName();
        if (!other.getOwnerGroup().getName().equals(owner)) {
            agencies.group(other.getPublicId(), owner);
        }
    }
}
