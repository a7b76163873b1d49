package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tributary.privacy.SmallGroups;

/** How far the network has come: who is invited, who has joined, and whether that can ever be enough. */
@Stateless
public class Enrolments {

    private static final String PLACES = """
            select m.person.id, a.ownerGroup.id, a.id, m.states, m.lines from Membership m join m.agency a where m.person.enabled = true
                and m.person.counted = true and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)""";
    private static final String ROLES = """
            select p.roles, count(p), count(p.passwordHash) from Person p
            where p.enabled = true group by p.roles""";
    private static final String WITHOUT_PRINCIPAL = """
            select a.name from agency a
            where exists (select 1 from membership m where m.agency_id = a.id and m.from_date <= ?1
                    and (m.to_date is null or m.to_date >= ?1))
                and not exists (select 1 from membership m join person p on p.id = m.person_id
                    where m.agency_id = a.id and m.role = 'principal' and p.enabled and m.from_date <= ?1
                        and (m.to_date is null or m.to_date >= ?1))
            order by a.name""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    SmallGroups rules;

    /**
     * How many people there are.
     *
     * @param people who may sign in, joined or only invited
     * @param joined of them chose a password
     * @param agents of those who joined are agents
     * @param byRole how many who joined hold each role; one who holds two counts in both
     */
    public record Heads(long people, long joined, long agents, Map<Role, Long> byRole) {

        public boolean has(Role role) {
            return byRole.getOrDefault(role, 0L) > 0;
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
    public Enrolment read() {
        return Enrolment.of(entityManager.createQuery(PLACES, Object[].class).setParameter("today", LocalDate.now(clock))
                .getResultStream().map(row -> new Enrolment.Place((Long) row[0], (Long) row[1], (Long) row[2],
                        Membership.split((String) row[3]), Membership.split((String) row[4])))
                .toList(), rules);
    }

    @Allowed(Role.ADMINISTRATOR)
    public Heads heads() {
        Map<Role, Long> byRole = new EnumMap<>(Role.class);
        long people = 0;
        long joined = 0;
        for (Object[] row : entityManager.createQuery(ROLES, Object[].class).getResultList()) {
            long here = ((Number) row[2]).longValue();
            people += ((Number) row[1]).longValue();
            joined += here;
            Role.implied(Role.split((String) row[0])).forEach(role -> byRole.merge(role, here, Long::sum));
        }
        return new Heads(people, joined, byRole.getOrDefault(Role.AGENT, 0L), byRole);
    }

    /** The names of the agencies in which nobody is the principal, though somebody works there: nobody there can invite. */
    @Allowed(Role.ADMINISTRATOR)
    public List<String> agenciesWithoutPrincipal() {
        List<?> names = entityManager.createNativeQuery(WITHOUT_PRINCIPAL)
                .setParameter(1, java.sql.Date.valueOf(LocalDate.now(clock))).getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
