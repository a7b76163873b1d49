package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** Agencies and the owner groups behind them. */
@Stateless
public class Agencies {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Allowed({Role.ADMINISTRATOR, Role.PUBLISHER, Role.APPROVER, Role.MANAGER})
    public Page<AgencyRow> list(String part, PageRequest request) {
        String like = "%" + part.strip().toLowerCase(Locale.ROOT) + "%";
        long total = entityManager.createNamedQuery(Agency.COUNT, Long.class).setParameter("part", like).getSingleResult();
        List<AgencyRow> rows = entityManager.createNamedQuery(Agency.ROWS, AgencyRow.class).setParameter("part", like)
                .setParameter("today", LocalDate.now(clock)).setFirstResult(request.offset())
                .setMaxResults(request.limit()).getResultList();
        return new Page<>(rows, total, request);
    }

    /** How many agencies have somebody who signs in and counts: who is enrolled says nothing about what anybody noted. */
    @Allowed
    public long countJoined() {
        return ((Number) entityManager.createNativeQuery("""
                select count(distinct m.agency_id) from membership m join person p on p.id = m.person_id
                where p.enabled and p.counted and p.password_hash is not null
                    and m.from_date <= ?1 and (m.to_date is null or m.to_date >= ?1)""")
                .setParameter(1, LocalDate.now(clock)).getSingleResult()).longValue();
    }

    /** The agency of that name; an unknown one is created with an owner group of its own. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public Agency findOrCreate(String name) {
        return findByName(name.strip()).orElseGet(() -> {
            OwnerGroup group = new OwnerGroup(name.strip());
            entityManager.persist(group);
            Agency agency = new Agency(name, group);
            entityManager.persist(agency);
            return agency;
        });
    }

    /** From now on that agency is under common ownership with the others of that owner group, which is made where it is new. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    @Audited("agency.group")
    public void group(UUID agencyId, String ownerGroup) {
        Check check = new Check();
        String name = check.text("ownerGroup", ownerGroup, 200);
        check.done();
        get(agencyId).belongsTo(groupOf(name));
    }

    /** Its owner group, its tier and its tags, all at once. */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("agency.change")
    public void change(UUID agencyId, String ownerGroup, AgencyMarks marks) {
        Check check = new Check();
        String name = check.text("ownerGroup", ownerGroup, 200);
        check.done();
        Agency agency = get(agencyId);
        agency.belongsTo(groupOf(name));
        agency.mark(marks);
    }

    /**
     * An agency as a file tells of it; an unknown one is created. What the file leaves open stays as it is.
     *
     * @return whether anything is different now
     */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public boolean take(String name, @Nullable String ownerGroup, @Nullable String tier, @Nullable List<String> tags) {
        Check check = new Check();
        String plain = check.text("agency", name, 200);
        String group = ownerGroup == null ? null : check.text("ownerGroup", ownerGroup, 200);
        check.done();
        boolean known = findByName(plain).isPresent();
        Agency agency = findOrCreate(plain);
        AgencyMarks before = agency.marks();
        AgencyMarks after = new AgencyMarks(tier == null ? before.tier() : tier, tags == null ? before.tags() : tags);
        agency.mark(after);
        boolean moved = group != null && !group.equals(agency.getOwnerGroup().getName());
        if (moved) {
            agency.belongsTo(groupOf(group));
        }
        entityManager.flush();
        return !known || moved || !after.equals(before);
    }

    /** The names of all agencies by their public ids, in their order. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Map<UUID, String> names() {
        Map<UUID, String> names = new LinkedHashMap<>();
        entityManager.createQuery("select a.publicId, a.name from Agency a order by a.name", Object[].class)
                .getResultList().forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    private Agency get(UUID id) {
        return entityManager.createNamedQuery(Agency.BY_PUBLIC_ID, Agency.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
    }

    private OwnerGroup groupOf(String name) {
        return entityManager.createQuery("select g from OwnerGroup g where g.name = :name", OwnerGroup.class)
                .setParameter("name", name).getResultStream().findFirst().orElseGet(() -> {
                    OwnerGroup group = new OwnerGroup(name);
                    entityManager.persist(group);
                    return group;
                });
    }

    private Optional<Agency> findByName(String name) {
        return entityManager.createNamedQuery(Agency.BY_NAME, Agency.class).setParameter("name", name).getResultStream()
                .findFirst();
    }
}
