package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.tributary.platform.NotFound;
import org.tributary.platform.ReadOnce;

/** Finds themes by their public ids. One that went into another answers with that. */
@ApplicationScoped
class ThemeFinder {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    private record ThemeOf(UUID id) {
    }

    /** @throws NotFound where there is none */
    Theme get(UUID id) {
        return ReadOnce.of(new ThemeOf(id), () -> read(id));
    }

    private Theme read(UUID id) {
        return entityManager.createNamedQuery(Theme.BY_PUBLIC_ID, Theme.class).setParameter("id", id).getResultStream()
                .findFirst().map(this::survivor).orElseThrow(NotFound::new);
    }

    Theme get(long key) {
        return entityManager.find(Theme.class, key);
    }

    /** The theme itself, or the one that it went into in the end. */
    Theme survivor(Theme theme) {
        Long into = theme.getMergedInto();
        return into == null ? theme : survivor(get(into));
    }
}
