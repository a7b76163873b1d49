package org.tributary.observation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.privacy.Masking;

/** The notes that agents mailed in and have not finished yet. */
@Stateless
public class ObservationDrafts {

    /** More than that nobody finishes; a mailbox that is flooded fills no table. */
    static final int MOST = 20;

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration LEASE = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Masking masking;

    /** A draft as its author sees it. @param clientId the name of the note that it becomes */
    public record Row(UUID id, String clientId, String text, OffsetDateTime keptUntil) {
    }

    /** What became of a mail. */
    public enum Taken {
        KEPT, KNOWN, REFUSED
    }

    /**
     * Takes a mail in: a draft for the agent of that address who works for an agency today; the same mail again does nothing.
     * From anybody else, without words of its own, or one too many, it is refused, without an answer.
     */
    @Allowed(Role.SYSTEM)
    public Taken take(MailedNote mail) {
        Optional<Person> author = author(mail.sender());
        if (author.isEmpty() || mail.text().isBlank()) {
            return Taken.REFUSED;
        }
        if (of(author.get().getId()).size() >= MOST) {
            return Taken.REFUSED;
        }
        int written = entityManager
                .createNativeQuery("insert into mail_taken (message_hash, taken_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, mail.hash()).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
        if (written == 0) {
            return Taken.KNOWN;
        }
        entityManager.persist(new ObservationDraft(mail.text(), masking, author.get().getId(), clock.instant()));
        return Taken.KEPT;
    }

    /** Whether this node may read the mailbox now: it then has ten minutes for it. */
    @Allowed(Role.SYSTEM)
    public boolean lease() {
        return entityManager
                .createNativeQuery("update mail_lease set leased_until = ?1 where id = 1 and leased_until <= ?2")
                .setParameter(1, Timestamp.from(clock.instant().plus(LEASE)))
                .setParameter(2, Timestamp.from(clock.instant())).executeUpdate() == 1;
    }

    /** The mailbox is read: whoever comes next may. */
    @Allowed(Role.SYSTEM)
    public void release() {
        entityManager.createNativeQuery("update mail_lease set leased_until = ?1 where id = 1")
                .setParameter(1, Timestamp.from(clock.instant())).executeUpdate();
    }

    /** Deletes what nobody finished within a week. @return how many drafts */
    @Allowed(Role.SYSTEM)
    public int deleteOld() {
        entityManager.createNativeQuery("delete from mail_taken where taken_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(REMEMBERED))).executeUpdate();
        return entityManager.createNamedQuery(ObservationDraft.DELETE_OLD).setParameter("since", since()).executeUpdate();
    }

    /** One's own drafts, oldest first. */
    @Allowed(Role.AGENT)
    public List<Row> listMine() {
        return of(currentPerson.get().person()).stream()
                .map(draft -> new Row(draft.getPublicId(), draft.getClientId(), draft.getText(), draft.keptUntil())).toList();
    }

    /** Throws one's own draft away. @throws NotFound where it is not there or somebody else's */
    @Allowed(Role.AGENT)
    public void discard(UUID id) {
        entityManager.remove(of(currentPerson.get().person()).stream().filter(draft -> draft.getPublicId().equals(id))
                .findFirst().orElseThrow(NotFound::new));
    }

    private List<ObservationDraft> of(long author) {
        return entityManager.createNamedQuery(ObservationDraft.OF_AUTHOR, ObservationDraft.class)
                .setParameter("author", author).setParameter("since", since()).getResultList();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(ObservationDraft.KEPT).atOffset(ZoneOffset.UTC);
    }

    private Optional<Person> author(String address) {
        return entityManager.createNamedQuery(Person.BY_USERNAME, Person.class).setParameter("username", address)
                .getResultStream().findFirst().filter(Person::isEnabled)
                .filter(person -> person.roles().contains(Role.AGENT)).filter(this::worksToday);
    }

    private boolean worksToday(Person person) {
        return !entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", person.getId()).setParameter("today", LocalDate.now(clock)).getResultList()
                .isEmpty();
    }
}
