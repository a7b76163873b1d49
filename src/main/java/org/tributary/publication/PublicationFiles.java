package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/**
 * Files and images of publications. To attach one or take it away is a change of the text: it is for its writers, opens the next
 * version of what is live, and whoever did it cannot approve. A file is read by those who may read a version that has it.
 */
@Stateless
public class PublicationFiles {

    private static final int MOST = 20;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    @Inject
    PublicationViews views;

    @Inject
    Shelf shelf;

    /** A file and what is in it. */
    public record Content(VersionFile file, byte[] bytes) {
    }

    /**
     * @param revision what the writer saw, null where the caller does not say
     * @throws ChangedMeanwhile where somebody wrote since that revision
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.attach")
    public PublicationView attach(UUID id, @Nullable Long revision, String name, byte[] content) {
        Publication publication = publications.lock(id);
        long person = currentPerson.get().person();
        PublicationFile file = new PublicationFile(publication.getId(), name, content, person, clock.instant());
        Set<PublicationFile> there = publication.newest().files();
        Set<PublicationFile> replaced = there.stream().filter(one -> one.isNamed(file.name())).collect(Collectors.toSet());
        if (there.size() - replaced.size() >= MOST) {
            throw new Refused("publication.error.files", MOST);
        }
        entityManager.persist(file);
        entityManager.flush();
        entityManager.createNativeQuery("insert into publication_file_content (file_id, bytes) values (?1, ?2)")
                .setParameter(1, file.getId()).setParameter(2, content).executeUpdate();
        publication.changeFiles(revision, Set.of(file), replaced, person);
        return shown(publication);
    }

    /** The same as above; versions that went live keep it. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.detach")
    public PublicationView detach(UUID id, @Nullable Long revision, UUID file) {
        Publication publication = publications.lock(id);
        Set<PublicationFile> gone = publication.newest().files().stream().filter(one -> one.getPublicId().equals(file))
                .collect(Collectors.toSet());
        if (gone.isEmpty()) {
            throw new NotFound();
        }
        publication.changeFiles(revision, Set.of(), gone, currentPerson.get().person());
        return shown(publication);
    }

    /** @throws NotFound where there is none, or none for the current person */
    @Allowed
    public Content read(UUID id) {
        PublicationFile file = entityManager.createNamedQuery(PublicationFile.BY_PUBLIC_ID, PublicationFile.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        Publication publication = entityManager.find(Publication.class, file.publication());
        boolean live = publication.live().filter(version -> version.files().contains(file)).isPresent();
        boolean seen = shelf.isForPublicationStaff() || (live && (shelf.isForStaff()
                || (currentPerson.is(Role.AGENT) && shelf.ids().contains(publication.getPublicId()))));
        if (!seen) {
            throw new NotFound();
        }
        byte[] bytes = (byte[]) entityManager
                .createNativeQuery("select c.bytes from publication_file_content c where c.file_id = ?1")
                .setParameter(1, file.getId()).getSingleResult();
        return new Content(file.row(), bytes);
    }

    private PublicationView shown(Publication publication) {
        entityManager.flush();
        return views.of(publication.newest());
    }
}
