package org.tributary.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the filing of a form with a state's regulator stands. */
public enum FilingStatus {

    PREPARING, FILED, APPROVED, REFUSED, WITHDRAWN;

    /** Whether the form may be used from its effective date on: some states approve, in others it is enough to have filed. */
    public boolean stands() {
        return this == FILED || this == APPROVED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FilingStatus> find(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}
