package org.tributary.satisfaction.pulse;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tributary.people.Secrets;
import org.tributary.satisfaction.figure.Index;

/** The rows of the pulse as SQL reads and writes them; no entity, so that nobody walks from one to another. */
record PulseRows(EntityManager entityManager) {

    static final int LEAST = 1;
    static final int MOST = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are taken for each other. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RECEIPT = 16;

    /** A key that says nothing about when its row was written. */
    static long newKey() {
        return RANDOM.nextLong() & Long.MAX_VALUE;
    }

    /** 80 random bits, in groups of four. */
    static String newReceipt() {
        StringBuilder receipt = new StringBuilder();
        for (int at = 0; at < RECEIPT; at++) {
            receipt.append(at > 0 && at % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return receipt.toString();
    }

    /** As somebody types it, with or without hyphens. */
    static String plain(String receipt) {
        return receipt.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    static String ownerHash(String secret, String line) {
        return Secrets.hash(secret + "|" + line);
    }

    List<Object[]> rows(String sql, Object... values) {
        List<?> rows = query(sql, values).getResultList();
        return rows.stream().map(row -> row instanceof Object[] many ? many : new Object[]{row}).toList();
    }

    int update(String sql, Object... values) {
        return query(sql, values).executeUpdate();
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int at = 0; at < values.length; at++) {
            query.setParameter(at + 1, values[at] instanceof LocalDate day ? Date.valueOf(day) : values[at]);
        }
        return query;
    }

    /** @param version 0 is the newest */
    Index.Factors factors(int version) {
        List<Object[]> rows = rows("""
                select f.version, f.code, f.weight from pulse_factor f
                where f.version = ?1 or ?1 = 0 and f.version = (select max(n.version) from pulse_factor n)
                order by f.position""", version);
        List<Index.Factor> factors = rows.stream()
                .map(row -> new Index.Factor((String) row[1], ((Number) row[2]).doubleValue(), LEAST, MOST)).toList();
        return new Index.Factors(((Number) rows.get(0)[0]).intValue(), factors);
    }

    static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** The keys that a query finds, in an order of chance. */
    List<Long> shuffled(String sql) {
        List<Long> keys = new ArrayList<>(rows(sql).stream().map(row -> number(row[0])).toList());
        Collections.shuffle(keys, RANDOM);
        return keys;
    }
}
