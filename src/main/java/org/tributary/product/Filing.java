package org.tributary.product;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a product in a state.
 *
 * @param formNumber as the state knows it, empty while it is being prepared
 * @param effectiveFrom its first day, null while that is not known
 * @param expires its last day, null for none
 */
public record Filing(String state, String formNumber, FilingStatus status, @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate expires) implements Serializable {

    /** Why it cannot be offered there on that day; empty where it can. */
    public Optional<Why> whyNot(LocalDate day) {
        if (!status.stands()) {
            return Optional.of(Why.of("product.why.notFiled", state));
        }
        if (effectiveFrom == null) {
            return Optional.of(Why.of("product.why.noDate", state));
        }
        if (day.isBefore(effectiveFrom)) {
            return Optional.of(Why.of("product.why.notYet", state, effectiveFrom));
        }
        return isOver(day) ? Optional.of(Why.of("product.why.expired", state, expires)) : Optional.empty();
    }

    boolean isOver(LocalDate day) {
        return expires != null && day.isAfter(expires);
    }

    /** Whether it can be offered there then or later. */
    boolean isWorthOffering(LocalDate day) {
        return status.stands() && effectiveFrom != null && !isOver(day);
    }

    /** Whether it can be offered today but no more in so many days. */
    public boolean endsWithin(int days, LocalDate day) {
        return whyNot(day).isEmpty() && expires != null && expires.isBefore(day.plusDays(days));
    }
}
