package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** That somebody was reminded of a must-read; its key says of what and whom, so that it happens once. */
@Entity
@Table(name = "acknowledgement_reminder")
@NamedQuery(name = AcknowledgementReminder.KEYS, query = """
        select r.key from AcknowledgementReminder r where r.key.publication = :publication and r.key.asked = :asked""")
@NamedQuery(name = AcknowledgementReminder.LIVE_MUST_READS, query = """
        select p.publicId from PublicationVersion v join v.publication p
        where v.number = p.liveNumber and v.text.mustRead = true order by p.id""")
public class AcknowledgementReminder {

    public static final String KEYS = "AcknowledgementReminder.keys";
    public static final String LIVE_MUST_READS = "AcknowledgementReminder.liveMustReads";

    /** Of which publication, for which version that asks, whom, and whether before or after it was due. */
    @Embeddable
    public static class Key implements Serializable {

        @Column(name = "publication_id")
        private long publication;

        @Column(name = "asked_number")
        private int asked;

        @Column(name = "person_id")
        private long person;

        private String kind = "";

        protected Key() {
        }

        public Key(long publication, int asked, long person, String kind) {
            this.publication = publication;
            this.asked = asked;
            this.person = person;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.publication == publication && key.asked == asked && key.person == person
                    && key.kind.equals(kind);
        }

        @Override
        public int hashCode() {
            return Objects.hash(publication, asked, person, kind);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    private OffsetDateTime at = OffsetDateTime.MIN;

    protected AcknowledgementReminder() {
    }

    AcknowledgementReminder(Key key, Instant at) {
        this.key = key;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
