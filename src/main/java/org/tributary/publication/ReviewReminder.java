package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** That the owner of a live version was reminded of its review date; its key says of which and when, so that it happens once. */
@Entity
@Table(name = "review_reminder")
@NamedQuery(name = ReviewReminder.LIVE_BY, query = """
        select p.publicId, v.id, v.text.reviewBy from PublicationVersion v join v.publication p
        where v.number = p.liveNumber and v.text.reviewBy <= :day order by p.id""")
@NamedQuery(name = ReviewReminder.KEYS, query = "select r.key from ReviewReminder r where r.key.version in :versions")
public class ReviewReminder {

    public static final String LIVE_BY = "ReviewReminder.liveBy";
    static final String KEYS = "ReviewReminder.keys";

    /** How near the review date is. */
    enum Stage {

        FOUR_WEEKS(28), TWO_WEEKS(14), OVER(-1);

        private final int daysAhead;

        Stage(int daysAhead) {
            this.daysAhead = daysAhead;
        }

        /** The first day of the earliest stage is this many days before the review date. */
        static int earliest() {
            return FOUR_WEEKS.daysAhead;
        }

        /** The nearest that has begun; earlier ones that nobody was told of are passed over. */
        static Optional<Stage> of(LocalDate reviewBy, LocalDate today) {
            Optional<Stage> begun = Optional.empty();
            for (Stage stage : values()) {
                begun = today.isBefore(reviewBy.minusDays(stage.daysAhead)) ? begun : Optional.of(stage);
            }
            return begun;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of which version, and at which stage. */
    @Embeddable
    public static class Key implements Serializable {

        @Column(name = "version_id")
        private long version;

        private String stage = "";

        protected Key() {
        }

        Key(long version, Stage stage) {
            this.version = version;
            this.stage = stage.code();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.version == version && key.stage.equals(stage);
        }

        @Override
        public int hashCode() {
            return Objects.hash(version, stage);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    private OffsetDateTime at = OffsetDateTime.MIN;

    protected ReviewReminder() {
    }

    ReviewReminder(Key key, Instant at) {
        this.key = key;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
