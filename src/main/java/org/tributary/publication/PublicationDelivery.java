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

/** A publication reached somebody; kept with the first version that did. */
@Entity
@Table(name = "publication_delivery")
@NamedQuery(name = PublicationDelivery.PERSONS, query = """
        select d.key.person from PublicationDelivery d where d.key.publication = :publication""")
public class PublicationDelivery {

    static final String PERSONS = "PublicationDelivery.persons";

    /** Of which publication, and whom. */
    @Embeddable
    public static class Key implements Serializable {

        @Column(name = "publication_id")
        private long publication;
        @Column(name = "person_id")
        private long person;

        protected Key() {
        }

        Key(long publication, long person) {
            this.publication = publication;
            this.person = person;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.publication == publication && key.person == person;
        }

        @Override
        public int hashCode() {
            return Objects.hash(publication, person);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    private int number;
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected PublicationDelivery() {
    }

    PublicationDelivery(Key key, int number, Instant at) {
        this.key = key;
        this.number = number;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
