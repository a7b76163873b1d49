package org.tributary.insight;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's own part in an insight.
 *
 * @param notedOn the days of the person's own notes in it, earliest first
 * @param countedSince the day of the first release that counted the person, null while it is to come
 * @param sameHereOn the day of the person's standing "same here"
 */
public record MyPart(List<LocalDate> notedOn, @Nullable LocalDate countedSince, @Nullable LocalDate sameHereOn,
        boolean follows) implements Serializable {

    public static final MyPart NONE = new MyPart(List.of(), null, null, false);

    public MyPart {
        notedOn = List.copyOf(notedOn);
    }
}
