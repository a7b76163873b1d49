package org.tributary.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Proportion;
import org.tributary.platform.ReadOnce;
import org.tributary.publication.PublicationOutcome;

/** An effect that is computed and may be shown, in the words that agents read. In the caller's transaction, no door. */
@ApplicationScoped
public class EffectOutcome implements PublicationOutcome {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    private record OutcomesOf(Set<UUID> publications) {
    }

    @Override
    public Map<UUID, String> outcomesOf(Collection<UUID> publications) {
        Set<UUID> ids = Set.copyOf(publications);
        return ids.isEmpty() ? Map.of() : ReadOnce.of(new OutcomesOf(ids), () -> read(ids));
    }

    private Map<UUID, String> read(Set<UUID> ids) {
        Map<UUID, String> outcomes = new HashMap<>();
        entityManager.createNamedQuery(PublicationEffect.OUTCOMES, Object[].class).setParameter("ids", ids).getResultList()
                .forEach(row -> outcomes.put((UUID) row[0], key((String) row[1], (Double) row[2])));
        return outcomes;
    }

    /** Only what stands out of chance is said as more or fewer; the rest is no change that could be told. */
    static String key(String verdict, @Nullable Double ratio) {
        boolean told = ratio != null && (verdict.equals("helped") || verdict.equals("worse"));
        return "satisfaction.outcome." + (told ? Proportion.of(ratio).code() : "untold");
    }
}
