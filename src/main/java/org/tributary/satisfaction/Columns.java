package org.tributary.satisfaction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Values of native queries, which the two databases' drivers hand out in different types. */
final class Columns {

    private Columns() {
    }

    static LocalDate date(Object value) {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        }
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        }
        return (LocalDate) value;
    }

    static java.time.Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : ((java.sql.Timestamp) value).toInstant();
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    static java.util.UUID uuid(Object value) {
        return value instanceof java.util.UUID id ? id : java.util.UUID.fromString(value.toString());
    }
}
