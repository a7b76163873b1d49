package org.tributary.publication.review;

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
import java.util.Locale;
import java.util.Objects;

/** That somebody was asked to sign a version, or told that nobody can: the key lets it happen once a round. */
@Entity
@Table(name = "review_request")
@NamedQuery(name = ReviewRequest.PERSONS, query = """
        select r.key.person from ReviewRequest r where r.key.version = :version and r.key.what = :what""")
@NamedQuery(name = ReviewRequest.FORGET, query = "delete from ReviewRequest r where r.key.version = :version")
@NamedQuery(name = ReviewRequest.FORGET_WHAT, query = """
        delete from ReviewRequest r where r.key.version = :version and r.key.what = :what""")
public class ReviewRequest {

    static final String PERSONS = "ReviewRequest.persons";
    static final String FORGET = "ReviewRequest.forget";
    static final String FORGET_WHAT = "ReviewRequest.forgetWhat";

    /** What somebody hears. */
    public enum What {

        SIGN, NOBODY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of which version, who, and what. */
    @Embeddable
    public static class Key implements Serializable {

        @Column(name = "version_id")
        private long version;
        @Column(name = "person_id")
        private long person;
        private String what = "";

        protected Key() {
        }

        Key(long version, long person, What what) {
            this.version = version;
            this.person = person;
            this.what = what.code();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.version == version && key.person == person && key.what.equals(what);
        }

        @Override
        public int hashCode() {
            return Objects.hash(version, person, what);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    private OffsetDateTime at = OffsetDateTime.MIN;

    protected ReviewRequest() {
    }

    ReviewRequest(Key key, Instant at) {
        this.key = key;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
