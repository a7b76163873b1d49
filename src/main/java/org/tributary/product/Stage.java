package org.tributary.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a product is. It says nothing of the publications that present it: one may be live while this is a thought. */
public enum Stage {

    CONSIDERING, DESIGNING, FILED, OFFERED, DECLINED;

    /** Whether that may follow; to be offered it needs somebody who wrote none of it, too. */
    public boolean canBecome(Stage next) {
        return switch (this) {
            case CONSIDERING -> next == DESIGNING || next == DECLINED;
            case DESIGNING -> next == FILED || next == CONSIDERING || next == DECLINED;
            case FILED -> next == OFFERED || next == DESIGNING || next == DECLINED;
            case OFFERED -> next == DECLINED;
            case DECLINED -> next == CONSIDERING;
        };
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> find(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }
}
