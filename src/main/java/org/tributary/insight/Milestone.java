package org.tributary.insight;

import java.time.LocalDate;

/** Something that happened to what an insight is about, as a mark in its chart; the components above give them. */
public interface Milestone {

    String title();

    LocalDate liveOn();
}
