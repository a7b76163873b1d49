package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;

/** What those who write and approve have before them: what stands where, and what a form is filled with. */
@Stateless
public class PublicationDesk {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Audiences audiences;

    @Inject
    PublicationViews views;

    @Inject
    LinkedInsights linkedInsights;

    /** What is live, by id, the newest first: what can take the place of something. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Map<UUID, String> titles() {
        Map<UUID, String> titles = new LinkedHashMap<>();
        entityManager.createNamedQuery(PublicationVersion.TITLES, Object[].class).getResultList()
                .forEach(row -> titles.put((UUID) row[0], (String) row[1]));
        return titles;
    }

    /**
     * How many are in and where they work; nobody asks that of {@link Audience#noted}.
     *
     * @return empty where it has no size
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Optional<AudienceSize> sizeOf(Audience audience) {
        return audience.noted() != null ? Optional.empty() : Optional.of(AudienceSize.of(audience, audiences.seats()));
    }

    /**
     * What stands in the form: the version in the works or the last one, and what can be chosen.
     *
     * @param id null for a new publication
     * @throws NotFound where there is none
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Writing writing(@Nullable UUID id) {
        List<PublicationVersion> versions = id == null ? List.of() : versions(id);
        Map<Long, InsightName> names = linkedInsights.released();
        PublicationView view = versions.isEmpty()
                ? null
                : views.of(versions.subList(versions.size() - 1, versions.size())).get(0);
        List<Seat> seats = audiences.seats();
        Audience audience = view == null ? Audience.EVERYBODY : view.text().audience();
        return new Writing(view, AudienceChoices.of(seats),
                names.values().stream().sorted(Comparator.comparing(InsightName::title)).toList(),
                audience.noted() != null ? null : AudienceSize.of(audience, seats));
    }

    /** Publications whose newest or live version has one of those statuses, the newest first. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public List<DeskRow> desk(List<PublicationStatus> statuses, int most) {
        return entityManager.createNamedQuery(Publication.DESK, DeskRow.class)
                .setParameter("statuses", statuses.stream().map(PublicationStatus::code).toList()).setMaxResults(most)
                .getResultList();
    }

    /** How many publications stand where, by their newest and their live version. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Map<PublicationStatus, Long> counts() {
        Map<PublicationStatus, Long> counts = new HashMap<>();
        entityManager.createNamedQuery(Publication.DESK_COUNTS, Object[].class).getResultList()
                .forEach(row -> counts.put(PublicationStatus.ofCode((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** All versions, the oldest first. */
    private List<PublicationVersion> versions(UUID id) {
        List<PublicationVersion> versions = entityManager.createNamedQuery(PublicationVersion.CARED, Object[].class)
                .setParameter("id", id).getResultList().stream().map(row -> (PublicationVersion) row[0]).toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }
}
