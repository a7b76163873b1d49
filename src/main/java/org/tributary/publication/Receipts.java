package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
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
import org.tributary.privacy.Masking;
import org.tributary.publication.ReceiptLedger.Measure;

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
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    @Inject
    Deliveries deliveries;

    @Inject
    Shelf shelf;

    @Inject
    PublicationViews views;

    /**
     * The current person read that version; saying so twice changes nothing.
     *
     * @throws Refused where that version is not the live one
     */
    @Allowed(Role.AGENT)
    @Audited("publication.acknowledge")
    public PublicationView acknowledge(UUID id, @Nullable Integer version) {
        Check check = new Check();
        check.that(version != null, "version", "platform.error.required");
        check.done();
        Publication publication = onShelf(id);
        if (version == null || !version.equals(publication.history().liveNumber())) {
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
        String said = comment == null ? "" : comment.strip();
        Check check = new Check();
        check.that(useful != null, "useful", "platform.error.required");
        check.that(said.codePointCount(0, said.length()) <= LONGEST_COMMENT, "comment", "platform.error.tooLong",
                LONGEST_COMMENT);
        check.done();
        Publication publication = onShelf(id);
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

    /** The counts as they were released; all hidden for the people who noted something, who have neither size nor sample. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL, Role.MANAGER})
    public ReceiptCounts receipts(UUID id) {
        List<PublicationVersion> versions = visible(id);
        if (versions.stream().anyMatch(version -> version.audience().noted() != null)) {
            return ReceiptCounts.HIDDEN;
        }
        Publication publication = versions.get(0).getPublication();
        Map<Measure, ReceiptRelease> latest = new EnumMap<>(Measure.class);
        for (ReceiptRelease release : entityManager.createNamedQuery(ReceiptRelease.OF, ReceiptRelease.class)
                .setParameter("publication", publication.getId()).getResultList()) {
            List.of(Measure.values()).stream().filter(measure -> release.says(measure, publication.history().askedNumber()))
                    .forEach(measure -> latest.put(measure, release));
        }
        List<Long> votes = Stream.of(Measure.USEFUL, Measure.NOT_USEFUL)
                .flatMap(measure -> Stream.ofNullable(latest.get(measure))).map(ReceiptRelease::id).toList();
        return new ReceiptCounts(count(latest, Measure.AUDIENCE), count(latest, Measure.ACKNOWLEDGED),
                count(latest, Measure.USEFUL), count(latest, Measure.NOT_USEFUL),
                count(latest, Measure.OPENED), count(latest, Measure.USED), comments(publication.getId(), votes),
                !latest.containsKey(Measure.ACKNOWLEDGED) || votes.isEmpty(),
                latest.values().stream().map(ReceiptRelease::releasedAt).max(Comparator.naturalOrder()).orElse(null));
    }

    private static @Nullable Integer count(Map<Measure, ReceiptRelease> latest, Measure measure) {
        ReceiptRelease release = latest.get(measure);
        return release == null ? null : Integer.valueOf(release.count());
    }

    private List<String> comments(long publication, List<Long> releases) {
        return releases.isEmpty()
                ? List.of()
                : entityManager.createNamedQuery(UsefulVote.COMMENTS, String.class)
                        .setParameter("publication", publication).setParameter("releases", releases).getResultStream()
                        .filter(comment -> comment != null && !comment.isEmpty()).toList();
    }

    /** Who of the audience acknowledged a must-read, by name. */
    @Allowed(Role.COMPLIANCE)
    @Audited("publication.receipts")
    public List<Reader> readers(UUID id) {
        List<PublicationVersion> versions = visible(id);
        Publication publication = versions.get(0).getPublication();
        PublicationText text = versions.stream()
                .filter(version -> Integer.valueOf(version.getNumber()).equals(publication.history().liveNumber())).findFirst()
                .orElse(versions.get(versions.size() - 1)).text();
        if (!text.mustRead() || text.audience().noted() != null) {
            throw new Refused("publication.error.notByName");
        }
        Map<UUID, Reader> readers = new LinkedHashMap<>();
        // Who acknowledged several versions since the last material one stands there with the first.
        entityManager.createNamedQuery(Acknowledgement.READERS, Reader.class)
                .setParameter("publication", publication.getId()).setParameter("asked", publication.history().askedNumber())
                .getResultStream().forEach(reader -> readers.putIfAbsent(reader.id(), reader));
        return List.copyOf(readers.values());
    }

    /** @throws NotFound where it is neither for the current person nor had reached them before it was withdrawn */
    @Allowed(Role.AGENT)
    public void mustKnow(UUID id) {
        if (!shelf.ids().contains(id) && publications.find(id).filter(this::wasTakenBack).isEmpty()) {
            throw new NotFound();
        }
    }

    private boolean wasTakenBack(Publication publication) {
        return publication.recalled().isPresent()
                && deliveries.hasReached(publication.getId(), currentPerson.get().person());
    }

    private Publication onShelf(UUID id) {
        // The lock keeps two answers of one person from meeting.
        Publication publication = publications.lock(id);
        if (shelf.ids().contains(id)) {
            // Whoever answers has read it, also if they joined its audience only later.
            deliveries.reach(publication.shown(), Set.of(currentPerson.get().person()));
            return publication;
        }
        if (wasTakenBack(publication)) {
            throw new Refused("publication.error.recalled");
        }
        throw new NotFound();
    }

    private List<PublicationVersion> visible(UUID id) {
        List<PublicationVersion> versions = entityManager
                .createNamedQuery(PublicationVersion.OF, PublicationVersion.class).setParameter("id", id)
                .getResultList();
        if (versions.isEmpty()
                || (versions.get(0).getPublication().history().liveNumber() == null && !shelf.isForPublicationStaff())) {
            throw new NotFound();
        }
        return versions;
    }
}
