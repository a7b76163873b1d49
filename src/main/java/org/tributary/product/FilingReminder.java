package org.tributary.product;

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

/** That who answers for a product was reminded of a filing that ends; its key says of which and when, so that it happens once. */
@Entity
@Table(name = "filing_reminder")
@NamedQuery(name = FilingReminder.OFFERED, query = """
        select v from ProductVersion v join fetch v.product p
        where p.stage = 'offered' and v.number = p.offeredNumber order by p.id""")
public class FilingReminder {

    static final String OFFERED = "FilingReminder.offered";

    /** How near the last day is. */
    enum Stage {

        FOUR_WEEKS(28), TWO_WEEKS(14);

        private final int daysAhead;

        Stage(int daysAhead) {
            this.daysAhead = daysAhead;
        }

        /** The nearest that has begun; an earlier one that nobody was told of is passed over. Empty once it has ended. */
        static Optional<Stage> of(LocalDate lastDay, LocalDate today) {
            Optional<Stage> begun = Optional.empty();
            for (Stage stage : values()) {
                begun = today.isBefore(lastDay.minusDays(stage.daysAhead)) ? begun : Optional.of(stage);
            }
            return today.isAfter(lastDay) ? Optional.empty() : begun;
        }
    }

    /** Of which product and state, of which last day, and at which stage: a filing that was renewed ends on another day. */
    @Embeddable
    public static class Key implements Serializable {

        @Column(name = "product_id")
        private long product;
        private String state = "";
        @Column(name = "last_day")
        private LocalDate lastDay = LocalDate.EPOCH;
        private String stage = "";

        protected Key() {
        }

        Key(long product, String state, LocalDate lastDay, Stage stage) {
            this.product = product;
            this.state = state;
            this.lastDay = lastDay;
            this.stage = stage.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.product == product && key.state.equals(state)
                    && key.lastDay.equals(lastDay) && key.stage.equals(stage);
        }

        @Override
        public int hashCode() {
            return Objects.hash(product, state, lastDay, stage);
        }
    }

    @EmbeddedId
    private Key key = new Key();

    private OffsetDateTime at = OffsetDateTime.MIN;

    protected FilingReminder() {
    }

    FilingReminder(Key key, Instant at) {
        this.key = key;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
