package org.tributary.observation;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of every note into its row, whoever hands it in: written once, and with it what compliance is to see of it. Inside
 * the caller's transaction.
 */
final class Intake {

    /** Of the last notes of an author so many are compared, and that many of the same words are told. */
    private static final int COMPARED = 10;
    private static final int REPEATED = 5;
    private static final String SAME = """
            select count(*) from (select text from observation where author_id = ?1 order by received_at desc, id desc limit ?2) last
            where last.text = ?3""";

    private final EntityManager entityManager;
    private final Event<ObservationSubmitted> submitted;
    private final Event<ComplianceAsked> asked;

    Intake(EntityManager entityManager, Event<ObservationSubmitted> submitted, Event<ComplianceAsked> asked) {
        this.entityManager = entityManager;
        this.submitted = submitted;
        this.asked = asked;
    }

    /** The row of a note, and whether it is new. */
    record Taken(Observation note, boolean created) {
    }

    Taken take(Observation note, @Nullable ChannelAnswer answer, Instant now) {
        ObservationRows rows = new ObservationRows(entityManager);
        boolean created = rows.write(note);
        Observation stored = rows.getByClientId(note.getAuthor(), note.getClientId());
        if (created) {
            Screening screening = note.screening();
            HoldRule rule = screening.hold();
            if (rule != null) {
                entityManager.persist(new NoteHold(stored.getId(), rule, now));
                asked.fire(ComplianceAsked.held(rule, othersOfCompliance(stored)));
            }
            ChannelAnswer given = answer == null ? ChannelAnswer.NOT_ASKED : answer;
            screening.flags().forEach(kind -> entityManager.persist(new NoteFlag(stored.getId(), kind, given, now)));
            if (screening.flags().contains(FlagKind.THREAT)) {
                asked.fire(ComplianceAsked.threat(stored.getPublicId(), othersOfCompliance(stored)));
            }
            if (sameWords(stored) == REPEATED) {
                entityManager.persist(new NoteFlag(stored.getId(), FlagKind.REPEATED, ChannelAnswer.NOT_ASKED, now));
            }
            submitted.fire(new ObservationSubmitted(stored.getId()));
        }
        return new Taken(stored, created);
    }

    private Set<Long> othersOfCompliance(Observation note) {
        return Set.copyOf(entityManager
                .createQuery("""
                select p.id from Person p where p.enabled = true and p.roles like '%compliance%' and p.id <> :author""",
                        Long.class)
                .setParameter("author", note.getAuthor()).getResultList());
    }

    /** How many of the author's last notes say exactly this; it passes the limit once while somebody goes on repeating. */
    private long sameWords(Observation note) {
        return ((Number) entityManager.createNativeQuery(SAME).setParameter(1, note.getAuthor()).setParameter(2, COMPARED)
                .setParameter(3, note.getText()).getSingleResult()).longValue();
    }
}
