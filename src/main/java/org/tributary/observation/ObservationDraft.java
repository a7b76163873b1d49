package org.tributary.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;
import org.tributary.privacy.Masked;
import org.tributary.privacy.Masking;

/** A note that was mailed in and that its author has not finished: masked before it exists, gone after a week. */
@Entity
@Table(name = "observation_draft")
@NamedQuery(name = ObservationDraft.OF_AUTHOR, query = """
        select d from ObservationDraft d where d.author = :author and d.receivedAt > :since order by d.receivedAt, d.id""")
@NamedQuery(name = ObservationDraft.DELETE_OLD, query = "delete from ObservationDraft d where d.receivedAt <= :since")
@NamedQuery(name = ObservationDraft.DELETE_OF_AUTHOR, query = "delete from ObservationDraft d where d.author = :author")
@NamedQuery(name = ObservationDraft.DELETE_SUBMITTED, query = """
        delete from ObservationDraft d where exists
        (select o.id from Observation o where o.id = :note and o.author = d.author and o.clientId = d.clientId)""")
public class ObservationDraft extends BaseEntity {

    public static final String OF_AUTHOR = "ObservationDraft.ofAuthor";
    public static final String DELETE_OLD = "ObservationDraft.deleteOld";
    public static final String DELETE_OF_AUTHOR = "ObservationDraft.deleteOfAuthor";
    public static final String DELETE_SUBMITTED = "ObservationDraft.deleteSubmitted";

    static final Duration KEPT = Duration.ofDays(7);

    @Column(name = "author_id")
    private long author;

    @Column(name = "client_id")
    private String clientId = "";

    private String text = "";
    private String redactions = "";

    @Column(name = "received_at")
    private OffsetDateTime receivedAt = OffsetDateTime.MIN;

    protected ObservationDraft() {
    }

    /** @param typed what was mailed, not blank; only its masked form is kept */
    public ObservationDraft(String typed, Masking masking, long author, Instant now) {
        String clean = NoteText.shortened(NoteText.clean(typed).strip());
        Masked masked = masking.mask(clean);
        this.text = masked.text();
        this.redactions = Redactions.joined(masked.redactions());
        this.author = author;
        this.clientId = "mail-" + getPublicId();
        this.receivedAt = now.atOffset(ZoneOffset.UTC);
    }

    public String getClientId() {
        return clientId;
    }

    public String getText() {
        return text;
    }

    /** When it is deleted if its author does nothing. */
    public OffsetDateTime keptUntil() {
        return receivedAt.plus(KEPT);
    }
}
