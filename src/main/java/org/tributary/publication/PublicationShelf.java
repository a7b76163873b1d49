package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/**
 * What each may read: those who write and approve everything, other staff what is live, agents what is live and for
 * them. What somebody may not read is not there.
 */
@Stateless
public class PublicationShelf {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationViews views;

    @Inject
    ReviewBoards boards;

    @Inject
    Shelf shelf;

    /** What the current person may read, the newest first; agents find what waits for them before all else. */
    @Allowed
    public Page<PublicationView> list(PageRequest request) {
        if (shelf.isForStaff()) {
            if (!shelf.isForPublicationStaff()) {
                return live(List.of(Kind.values()), request);
            }
            long total = entityManager.createNamedQuery(Publication.COUNT_ALL, Long.class).getSingleResult();
            return new Page<>(views.of(entityManager
                    .createNamedQuery(PublicationVersion.ALL, PublicationVersion.class).setFirstResult(request.offset())
                    .setMaxResults(request.limit()).getResultList()), total, request);
        }
        Page<ShelfRow> page = Page.of(shelf.rows(), request);
        if (page.items().isEmpty()) {
            return new Page<>(List.of(), page.total(), request);
        }
        Map<UUID, PublicationView> found = new HashMap<>();
        views.of(entityManager.createNamedQuery(PublicationVersion.READ, PublicationVersion.class)
                .setParameter("ids", page.items().stream().map(ShelfRow::id).toList()).getResultList())
                .forEach(view -> found.put(view.id(), view));
        return page.map(row -> found.get(row.id()));
    }

    /** Everything live of those kinds, the newest first. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL, Role.CURATOR, Role.MANAGER,
            Role.ADMINISTRATOR})
    public Page<PublicationView> live(List<Kind> kinds, PageRequest request) {
        List<String> names = kinds.stream().map(Kind::name).toList();
        long total = entityManager.createNamedQuery(Publication.COUNT_LIVE_OF, Long.class)
                .setParameter("kinds", names).getSingleResult();
        return new Page<>(views.of(entityManager
                .createNamedQuery(PublicationVersion.LIVE_OF, PublicationVersion.class).setParameter("kinds", names)
                .setFirstResult(request.offset()).setMaxResults(request.limit()).getResultList()), total, request);
    }

    /** What is live and for the current agent: must-reads that wait first, then the newest. */
    @Allowed(Role.AGENT)
    public List<ShelfRow> mine() {
        return shelf.rows();
    }

    /** How much of that asks the current agent to acknowledge it. */
    @Allowed(Role.AGENT)
    public long asking() {
        return shelf.undated().stream().filter(ShelfRow::asks).count();
    }

    /** How one of those stands on the shelf of the current person; empty for who is no agent of its audience. */
    @Allowed
    public Optional<ShelfRow> mine(UUID id) {
        return currentPerson.is(Role.AGENT)
                ? shelf.rows().stream().filter(row -> row.id().equals(id)).findFirst()
                : Optional.empty();
    }

    /** What readers see; to those who write and approve, the newest version where nothing is live. */
    @Allowed
    public PublicationView get(UUID id) {
        Cared cared = cared(id);
        return cared.view(views, shown(cared.versions));
    }

    /** One version, for those who write and approve. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationView version(UUID id, int number) {
        Cared cared = cared(id);
        return cared.view(views,
                cared.versions.stream().filter(one -> one.getNumber() == number).findFirst().orElseThrow(NotFound::new));
    }

    /** The version in the works or, where there is none, the last one. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationView newest(UUID id) {
        Cared cared = cared(id);
        return cared.view(views, cared.versions.get(cared.versions.size() - 1));
    }

    /** A version with its review. @param number null for what readers see, else the newest */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Reviewed reviewed(UUID id, @Nullable Integer number) {
        Cared cared = cared(id);
        return reviewed(cared, number == null
                ? shown(cared.versions)
                : cared.versions.stream().filter(one -> one.getNumber() == number).findFirst().orElseThrow(NotFound::new));
    }

    /** The newest version with its review. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Reviewed newestReviewed(UUID id) {
        Cared cared = cared(id);
        return reviewed(cared, cared.versions.get(cared.versions.size() - 1));
    }

    private Reviewed reviewed(Cared cared, PublicationVersion version) {
        return new Reviewed(cared.view(views, version), boards.of(version));
    }

    /** A version and how far its review is. */
    public record Reviewed(PublicationView view, ReviewBoard board) {
    }

    private static PublicationVersion shown(List<PublicationVersion> versions) {
        Integer live = versions.get(0).getPublication().history().liveNumber();
        return live == null
                ? versions.get(versions.size() - 1)
                : versions.stream().filter(one -> one.getNumber() == live).findFirst().orElseThrow();
    }

    /** What the current person may read of it, in one statement with who answers for it. */
    private Cared cared(UUID id) {
        List<Object[]> rows = entityManager.createNamedQuery(PublicationVersion.CARED, Object[].class)
                .setParameter("id", id).getResultList();
        List<PublicationVersion> versions = rows.stream().map(row -> (PublicationVersion) row[0]).toList();
        boolean staff = shelf.isForPublicationStaff();
        boolean seen = !versions.isEmpty() && (staff
                || (shelf.isForStaff() && versions.get(0).getPublication().history().liveNumber() != null)
                || (currentPerson.is(Role.AGENT) && shelf.ids().contains(id)));
        if (!seen) {
            throw new NotFound();
        }
        return new Cared(versions, staff ? (String) rows.get(0)[1] : null, staff ? (String) rows.get(0)[2] : null, staff);
    }

    private record Cared(List<PublicationVersion> versions, @Nullable String owner, @Nullable String fallback,
            boolean staff) {

        PublicationView view(PublicationViews views, PublicationVersion version) {
            boolean number = staff && version.audience().noted() == null;
            return views.of(version, versions)
                    .with(new PublicationView.Care(owner, fallback, number ? version.remarks().told() : null));
        }
    }
}
