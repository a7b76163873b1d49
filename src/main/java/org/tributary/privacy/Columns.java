package org.tributary.privacy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/** What the two databases' drivers return for the same column, as one type. */
final class Columns {

    private Columns() {
    }

    /** Sets the parameters ?1, ?2, … */
    static Query with(Query query, Object... values) {
        for (int index = 0; index < values.length; index++) {
            Object value = values[index];
            query.setParameter(index + 1, value instanceof LocalDate day
                    ? Date.valueOf(day)
                    : value instanceof Instant moment ? Timestamp.from(moment) : value);
        }
        return query;
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }

    static @Nullable Long numberOrNull(@Nullable Object column) {
        return column == null ? null : Long.valueOf(((Number) column).longValue());
    }

    static @Nullable Double doubleOrNull(@Nullable Object column) {
        return column == null ? null : Double.valueOf(((Number) column).doubleValue());
    }

    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    static Instant moment(Object column) {
        if (column instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
