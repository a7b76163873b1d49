package org.tributary.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: at most {@code limit} rows (1 to 200) after the first {@code offset}. */
public record PageRequest(int offset, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAXIMUM_LIMIT = 200;

    public PageRequest {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new Invalid("limit", "platform.error.between", 1, MAXIMUM_LIMIT);
        }
        if (offset < 0) {
            throw new Invalid("after", "platform.error.unknownCode", offset);
        }
    }

    public static PageRequest first() {
        return new PageRequest(0, DEFAULT_LIMIT);
    }

    /** From the opaque word that {@link #word()} made, and a limit, as a URL has them; either may be missing or empty. */
    public static PageRequest of(@Nullable String after, @Nullable String limit) {
        int rows = rows(limit);
        if (after == null || after.isBlank()) {
            return new PageRequest(0, rows);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.US_ASCII);
            return new PageRequest(Integer.parseInt(plain), rows);
        } catch (IllegalArgumentException notOurs) {
            throw new Invalid("after", "platform.error.unknownCode", after);
        }
    }

    private static int rows(@Nullable String limit) {
        if (limit == null || limit.isBlank()) {
            return DEFAULT_LIMIT;
        }
        try {
            return Integer.parseInt(limit.strip());
        } catch (NumberFormatException notANumber) {
            throw new Invalid("limit", "platform.error.between", 1, MAXIMUM_LIMIT);
        }
    }

    /** Page numbers from 1, as the pages' own pager counts. */
    public static PageRequest ofNumber(int number, int rows) {
        return new PageRequest(Math.max(0, number - 1) * rows, rows);
    }

    public PageRequest next() {
        return new PageRequest(offset + limit, limit);
    }

    public String word() {
        byte[] plain = Integer.toString(offset).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
