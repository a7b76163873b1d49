package org.tributary.insight;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the pool on the transaction's own connection: many rows at a time, columns that no entity maps. Failures are
 * unchecked, so they roll the transaction back.
 */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String statement, Reader<T> reader, @Nullable Object... values) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** @return the number of rows that were changed */
    int update(String statement, @Nullable Object... values) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** @return for each list of values the number of rows that were changed */
    int[] batch(String statement, Collection<@Nullable Object[]> all) {
        if (all.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] values : all) {
                bind(prepared, values);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** The statement with one placeholder for each value where it says {@code (%s)}; the values are bound, never written in. */
    static String in(String statement, Collection<?> values) {
        return statement.formatted("?" + ", ?".repeat(Math.max(0, values.size() - 1)));
    }

    static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant nullableInstant(ResultSet row, String column) throws SQLException {
        java.sql.@Nullable Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        int place = 1;
        for (Object value : flat(values)) {
            if (value == null) {
                prepared.setNull(place++, Types.NULL);
            } else if (value instanceof Instant instant) {
                prepared.setObject(place++, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof byte[] bytes) {
                prepared.setBytes(place++, bytes);
            } else {
                prepared.setObject(place++, value);
            }
        }
    }

    /** A collection among the values stands for its members, see {@link #in}. */
    private static List<@Nullable Object> flat(@Nullable Object[] values) {
        if (Arrays.stream(values).noneMatch(Collection.class::isInstance)) {
            return Arrays.asList(values);
        }
        List<@Nullable Object> flat = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Collection<?> members) {
                flat.addAll(members);
            } else {
                flat.add(value);
            }
        }
        return flat;
    }
}
