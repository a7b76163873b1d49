package org.tributary.observation;

import java.util.Collection;
import java.util.Map;

/** The themes of notes in the live pool, for curators only. A higher component implements it. */
public interface LiveTheme {

    /** By note key; notes without a theme are not in the answer. */
    Map<Long, NoteFate.ThemeName> themesOf(Collection<Long> noteKeys);
}
