package org.tributary.publication;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A network of many agents, made up by chance that is always the same, in the tables and as plain values beside them. */
public final class ManyAgents {

    static final List<String> STATES = List.of("OH", "KY", "IN", "MI", "PA", "TX", "FL", "CA", "NY", "GA");
    static final List<String> LINES = List.of("personal_auto", "homeowners", "renters", "life", "cyber", "farm");
    static final List<String> TIERS = List.of("standard", "silver", "gold");
    static final List<String> TAGS = List.of("coastal", "pilot 2027", "new");
    static final List<String> ROLES = List.of("principal", "producer", "service_representative");
    private static final int AGENCIES = 800;

    /** A membership as it was written, whether it holds or not. */
    record Made(long person, UUID agency, String tier, Set<String> tags, String role, Set<String> states, Set<String> lines,
            boolean holds) {
    }

    final List<UUID> agencies = new ArrayList<>();
    final List<Made> memberships = new ArrayList<>();
    private final Random chance = new Random(5);

    /** Some work for two agencies, some have left, some are disabled, some are of the carrier. */
    public static ManyAgents in(Connection connection, int agents, LocalDate today) throws SQLException {
        ManyAgents made = new ManyAgents();
        made.write(connection, agents, today);
        return made;
    }

    private void write(Connection connection, int agents, LocalDate today) throws SQLException {
        List<String> tiers = new ArrayList<>();
        List<Set<String>> tags = new ArrayList<>();
        try (PreparedStatement groups = connection.prepareStatement("insert into owner_group values (?, ?, 1, ?)");
                PreparedStatement rows = connection.prepareStatement("insert into agency values (?, ?, 1, ?, ?, ?, ?)")) {
            for (int i = 0; i < AGENCIES; i++) {
                agencies.add(UUID.randomUUID());
                tiers.add(one(TIERS));
                tags.add(some(TAGS, 0.2));
                batch(groups, 1_000_000L + i, UUID.randomUUID(), "group " + i);
                batch(rows, 1_000_000L + i, agencies.get(i), "agency " + i, tiers.get(i), 1_000_000L + i,
                        String.join("|", tags.get(i)));
            }
            groups.executeBatch();
            rows.executeBatch();
        }
        try (PreparedStatement persons = connection.prepareStatement("""
                insert into person (id, public_id, version, username, name, roles, enabled, counted, language, theme, created_at)
                values (?, ?, 1, ?, 'Agent', ?, ?, true, 'en', '', ?)""");
                PreparedStatement rows = connection.prepareStatement("""
                        insert into membership (id, public_id, version, person_id, agency_id, role, states, lines, from_date, to_date)
                        values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)""")) {
            long membership = 3_000_000;
            for (long person = 2_000_000; person < 2_000_000 + agents; person++) {
                boolean agent = chance.nextInt(50) > 0;
                boolean enabled = chance.nextInt(40) > 0;
                batch(persons, person, UUID.randomUUID(), "m" + person, agent ? "agent" : "manager", enabled,
                        Timestamp.valueOf(today.atStartOfDay()));
                for (int places = chance.nextInt(10) == 0 ? 2 : 1; places > 0; places--) {
                    int agency = chance.nextInt(AGENCIES);
                    boolean begun = chance.nextInt(30) > 0;
                    boolean over = chance.nextInt(20) == 0;
                    Made made = new Made(person, agencies.get(agency), tiers.get(agency), tags.get(agency), one(ROLES),
                            some(STATES, 0.25), some(LINES, 0.4), agent && enabled && begun && !over);
                    memberships.add(made);
                    batch(rows, membership++, UUID.randomUUID(), person, 1_000_000L + agency, made.role(),
                            String.join("|", made.states()), String.join("|", made.lines()),
                            Date.valueOf(begun ? today.minusDays(30) : today.plusDays(1)),
                            over ? Date.valueOf(today.minusDays(begun ? 1 : -3)) : null);
                }
            }
            persons.executeBatch();
            rows.executeBatch();
        }
    }

    /** An audience by chance. */
    Audience audience() {
        return new Audience(List.copyOf(few(STATES)), List.copyOf(few(LINES)),
                chance.nextInt(4) > 0 ? List.of() : Stream.generate(() -> one(agencies)).limit(200).distinct().toList(),
                List.copyOf(few(TIERS)), List.copyOf(few(ROLES)), null, List.copyOf(few(TAGS)));
    }

    /** Who is in, told from the plain values: a person is in by the first membership of which everything holds. */
    Set<Long> expected(Audience audience) {
        Set<Long> in = new HashSet<>();
        for (Made made : memberships) {
            boolean fits = made.holds();
            fits &= audience.states().isEmpty() || made.states().stream().anyMatch(audience.states()::contains);
            fits &= audience.lines().isEmpty() || made.lines().stream().anyMatch(audience.lines()::contains);
            fits &= audience.agencies().isEmpty() || audience.agencies().contains(made.agency());
            fits &= audience.tiers().isEmpty() || audience.tiers().contains(made.tier());
            fits &= audience.roles().isEmpty() || audience.roles().contains(made.role());
            fits &= audience.tags().isEmpty() || made.tags().stream().anyMatch(audience.tags()::contains);
            if (fits) {
                in.add(made.person());
            }
        }
        return in;
    }

    private Set<String> few(List<String> of) {
        return chance.nextInt(3) > 0 ? Set.of() : some(of, 0.4);
    }

    private Set<String> some(List<String> of, double share) {
        return of.stream().filter(one -> chance.nextDouble() < share).collect(Collectors.toSet());
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
