package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tributary.observation.LiveTheme;
import org.tributary.observation.NoteFate.ThemeName;

/** The theme of a note in the live pool, for curators. */
@ApplicationScoped
class LiveThemes implements LiveTheme {

    @Inject
    Placement placement;

    @Override
    public Map<Long, ThemeName> themesOf(Collection<Long> noteKeys) {
        Map<Long, ThemeName> themes = new HashMap<>();
        List<Long> keys = List.copyOf(noteKeys);
        if (!keys.isEmpty()) {
            placement.sql().list(Sql.in("""
                    select o.id, t.public_id, t.title from observation o join theme t on t.id = o.theme_id
                    where o.id in (%s)""", keys),
                    row -> themes.put(row.getLong("id"),
                            new ThemeName(row.getObject("public_id", UUID.class), row.getString("title"))),
                    keys);
        }
        return themes;
    }
}
