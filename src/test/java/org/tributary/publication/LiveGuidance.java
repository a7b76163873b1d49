package org.tributary.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.publication.contradiction.Contradiction;

/** A guidance that is live, and how those who write and approve see it. */
public final class LiveGuidance {

    private LiveGuidance() {
    }

    /** @param insights the keys of what it answers */
    public static UUID on(Staff staff, Person author, LocalDate day, Set<Long> insights) {
        Person approver = staff.person("Approver", Role.APPROVER);
        return staff.in(() -> {
            var moment = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            Publication publication = new Publication(Kind.GUIDANCE, PublicationTest.text("First"), insights, author.getId(),
                    moment);
            staff.entityManager.persist(publication);
            publication.submit();
            publication.approve(approver.getId(), moment);
            publication.goLive(Set.of(), moment);
            return publication.getPublicId();
        });
    }

    public static List<DeskRow> desk(Staff staff) {
        return staff.in(() -> staff.entityManager.createNamedQuery(Publication.DESK, DeskRow.class)
                .setParameter("statuses", List.of("live")).getResultList());
    }

    /** What stands on the publication's page against what it says on that insight. */
    public static Contradiction.Flag seen(Staff staff, Person reader, UUID id, long insight) {
        PublicationViews views = new PublicationViews();
        views.entityManager = staff.entityManager;
        views.currentPerson = staff.currentPerson;
        return staff.as(reader, () -> views.of(
                List.of(staff.entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                        .getSingleResult().shown()),
                keys -> Map.copyOf(keys.stream().collect(
                        Collectors.toMap(key -> key,
                                key -> new InsightName(key, new UUID(0, key), "Insight " + key, null, null)))))
                .get(0).insights().get(0).opposed());
    }
}
