package org.tributary.publication;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    @Inject
    Masking masking;

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
        vote.says(Boolean.TRUE.equals(useful), masking.mask(said).text(), publication.shown().getNumber(), clock.instant());
        entityManager.flush();
        return views.of(publication.shown());
    }

    /** The counts; all hidden for the people who noted something, who have neither size nor sample. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL, Role.MANAGER})
    public ReceiptCounts receipts(UUID id) {
        Publication publication = visible(id);
        if (publication.versions().stream().anyMatch(version -> version.audience().noted() != null)) {
            return ReceiptCounts.HIDDEN;
        }
        Map<Long, Contribution> persons = audience(publication.getId());
        Set<Long> read = new HashSet<>(entityManager.createNamedQuery(Acknowledgement.PERSONS, Long.class)
                .setParameter("publication", publication.getId()).setParameter("number", publication.getAskedNumber())
                .getResultList());
        List<UsefulVote> votes = entityManager.createNamedQuery(UsefulVote.OF_PUBLICATION, UsefulVote.class)
                .setParameter("publication", publication.getId()).getResultList();
        Map<Long, Boolean> useful = new HashMap<>();
        votes.forEach(vote -> useful.put(vote.getPerson(), vote.isUseful()));
        return ReceiptCounts.of(persons.keySet(), read, useful,
                votes.stream().map(UsefulVote::getComment).filter(comment -> !comment.isEmpty()).toList(),
                set -> smallGroups.passes(contributions(persons, set)));
    }

    /** Who of the audience acknowledged a must-read, by name. */
    @Allowed(Role.COMPLIANCE)
    @Audited("publication.receipts")
    public List<Reader> readers(UUID id) {
        Publication publication = visible(id);
        PublicationText text = publication.shown().text();
        if (!text.mustRead() || text.audience().noted() != null) {
            throw new Refused("publication.error.notByName");
        }
        return entityManager.createNamedQuery(Acknowledgement.READERS, Reader.class)
                .setParameter("publication", publication.getId()).getResultList();
    }

    private static List<Contribution> contributions(Map<Long, Contribution> persons, Collection<Long> set) {
        return set.stream().map(persons::get).toList();
    }

    /** The counted persons of the fixed audience, each with the agency and owner group of today. */
    private Map<Long, Contribution> audience(long publication) {
        Map<Long, Contribution> persons = new HashMap<>();
        for (Object[] row : entityManager.createNamedQuery(PublicationVersion.COUNTED, Object[].class)
                .setParameter("publication", publication).getResultList()) {
            long person = (Long) row[0];
            persons.putIfAbsent(person,
                    new Contribution(person, person, (Long) row[1], (Long) row[2], LocalDate.EPOCH, "", "", ""));
        }
        return persons;
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

    private Publication visible(UUID id) {
        return entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                .getResultStream().findFirst().filter(one -> one.getLiveNumber() != null || shelf.isForPublicationStaff())
                .orElseThrow(NotFound::new);
    }
}
