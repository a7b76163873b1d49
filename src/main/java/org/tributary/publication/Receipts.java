package org.tributary.publication;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.Limits;
import org.tributary.privacy.Masking;
import org.tributary.privacy.SmallGroups;

/** What readers answer: that they read it, and whether it was useful; and the counts of both through the gate. */
@Stateless
public class Receipts {

    private static final int LONGEST_COMMENT = 2000;
    private static final Masking MASKING = new Masking();

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Shelf shelf;

    @Inject
    PublicationViews views;

    private SmallGroups smallGroups = SmallGroups.atLowest();

    @PostConstruct
    void readLimits() {
        Limits lowest = Limits.LOWEST;
        smallGroups = new SmallGroups(new Limits(settings.smallGroupPersons(), settings.smallGroupGroups(),
                lowest.personsLeft(), lowest.groupsLeft(), lowest.restPercent(), lowest.answers(), lowest.agents(),
                lowest.answersLeft(), lowest.agentsLeft()));
    }

    /**
     * The current person read that version; saying so twice changes nothing.
     *
     * @throws Refused where that version is not the live one
     */
    @Allowed(Role.AGENT)
    @Audited("publication.acknowledge")
    public PublicationView acknowledge(UUID id, @Nullable Integer version) {
        Publication publication = onShelf(id);
        Check check = new Check();
        check.that(version != null, "version", "platform.error.required");
        check.done();
        if (version == null || !version.equals(publication.getLiveNumber())) {
            throw new Refused("publication.error.notLive");
        }
        long person = currentPerson.get().person();
        boolean said = entityManager.createNamedQuery(Acknowledgement.OF_PERSON, Acknowledgement.class)
                .setParameter("publications", List.of(publication.getId())).setParameter("person", person)
                .getResultStream().anyMatch(one -> one.getNumber() == version);
        if (!said) {
            entityManager.persist(new Acknowledgement(publication.getId(), person, version, clock.instant()));
            entityManager.flush();
        }
        return views.of(publication.shown());
    }

    /** Whether it was useful; the last say counts. Personal data in the comment is masked before it is stored. */
    @Allowed(Role.AGENT)
    @Audited("publication.useful")
    public PublicationView useful(UUID id, @Nullable Boolean useful, @Nullable String comment) {
        Publication publication = onShelf(id);
        String said = comment == null ? "" : comment.strip();
        Check check = new Check();
        check.that(useful != null, "useful", "platform.error.required");
        check.that(said.codePointCount(0, said.length()) <= LONGEST_COMMENT, "comment", "platform.error.tooLong",
                LONGEST_COMMENT);
        check.done();
        long person = currentPerson.get().person();
        UsefulVote vote = entityManager.createNamedQuery(UsefulVote.OF_PERSON, UsefulVote.class)
                .setParameter("publications", List.of(publication.getId())).setParameter("person", person)
                .getResultStream().findFirst().orElseGet(() -> {
                    UsefulVote first = new UsefulVote(publication.getId(), person);
                    entityManager.persist(first);
                    return first;
                });
        vote.says(Boolean.TRUE.equals(useful), MASKING.mask(said).text(), publication.shown().getNumber(),
                clock.instant());
        entityManager.flush();
        return views.of(publication.shown());
    }

    /** The counts; all hidden for the people who noted something, who have neither size nor sample. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL, Role.MANAGER})
    public ReceiptCounts receipts(UUID id) {
        List<PublicationVersion> versions = visible(id);
        if (versions.stream().anyMatch(version -> version.audience().noted() != null)) {
            return ReceiptCounts.HIDDEN;
        }
        Publication publication = versions.get(0).getPublication();
        Map<Long, Contribution> persons = new HashMap<>();
        Set<Long> read = new HashSet<>();
        Map<Long, Boolean> useful = new HashMap<>();
        for (Object[] row : entityManager.createNamedQuery(PublicationVersion.COUNTED, Object[].class)
                .setParameter("publication", publication.getId()).getResultList()) {
            long person = (Long) row[0];
            // Of several memberships the first stands for the person's owner group.
            persons.putIfAbsent(person,
                    new Contribution(person, person, (Long) row[1], (Long) row[2], LocalDate.EPOCH, "", "", ""));
            if (row[3] != null && ((Number) row[3]).intValue() >= publication.getAskedNumber()) {
                read.add(person);
            }
            PublicationViews.vote(row[4], row[5]).ifPresent(vote -> useful.put(person, vote));
        }
        return ReceiptCounts.of(persons.keySet(), read, useful, () -> comments(publication.getId()),
                set -> smallGroups.passes(set.stream().map(persons::get).toList()));
    }

    private List<String> comments(long publication) {
        return entityManager.createNamedQuery(UsefulVote.COMMENTS, String.class)
                .setParameter("publication", publication).getResultStream()
                .filter(comment -> comment != null && !comment.isEmpty()).toList();
    }

    /** Who of the audience acknowledged a must-read, by name. */
    @Allowed(Role.COMPLIANCE)
    @Audited("publication.receipts")
    public List<Reader> readers(UUID id) {
        List<PublicationVersion> versions = visible(id);
        Publication publication = versions.get(0).getPublication();
        PublicationText text = versions.stream()
                .filter(version -> Integer.valueOf(version.getNumber()).equals(publication.getLiveNumber())).findFirst()
                .orElse(versions.get(versions.size() - 1)).text();
        if (!text.mustRead() || text.audience().noted() != null) {
            throw new Refused("publication.error.notByName");
        }
        Map<UUID, Reader> readers = new LinkedHashMap<>();
        // Who acknowledged several versions since the last material one stands there with the first.
        entityManager.createNamedQuery(Acknowledgement.READERS, Reader.class)
                .setParameter("publication", publication.getId()).setParameter("asked", publication.getAskedNumber())
                .getResultStream().forEach(reader -> readers.putIfAbsent(reader.id(), reader));
        return List.copyOf(readers.values());
    }

    private Publication onShelf(UUID id) {
        // The lock keeps two answers of one person from meeting.
        Publication publication = entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class)
                .setParameter("id", id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
        if (!shelf.ids().contains(id)) {
            throw new NotFound();
        }
        return publication;
    }

    private List<PublicationVersion> visible(UUID id) {
        List<PublicationVersion> versions = entityManager
                .createNamedQuery(PublicationVersion.OF, PublicationVersion.class).setParameter("id", id)
                .getResultList();
        if (versions.isEmpty()
                || (versions.get(0).getPublication().getLiveNumber() == null && !shelf.isForPublicationStaff())) {
            throw new NotFound();
        }
        return versions;
    }
}
