package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;

/** Whether a person found a publication useful, with a word on it; the last say counts. */
@Entity
@Table(name = "useful_vote")
@NamedQuery(name = UsefulVote.OF_PERSON, query = """
        select u from UsefulVote u where u.publication in :publications and u.person = :person""")
@NamedQuery(name = UsefulVote.COMMENTS, query = """
        select u.comment from UsefulVote u where u.publication = :publication and exists (
            select r.id from ReceiptRelease r join r.persons p where r.id in :releases and p.person = u.person)
        order by u.publicId""")
public class UsefulVote extends BaseEntity {

    public static final String OF_PERSON = "UsefulVote.ofPerson";
    public static final String COMMENTS = "UsefulVote.comments";

    @Column(name = "publication_id", updatable = false)
    private long publication;

    @Column(name = "person_id", updatable = false)
    private long person;

    private int number;
    private boolean useful;
    private String comment = "";
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected UsefulVote() {
    }

    public UsefulVote(long publication, long person) {
        this.publication = publication;
        this.person = person;
    }

    /** @param maskedComment without personal data, empty for none */
    public void says(boolean isUseful, String maskedComment, int version, Instant now) {
        useful = isUseful;
        comment = maskedComment;
        number = version;
        at = now.atOffset(ZoneOffset.UTC);
    }

    public long getPublication() {
        return publication;
    }

    public long getPerson() {
        return person;
    }

    public boolean isUseful() {
        return useful;
    }

    public String getComment() {
        return comment;
    }
}
