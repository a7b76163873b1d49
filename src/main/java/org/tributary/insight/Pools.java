package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** The pool as a whole: its figures, its check, and what can be asked of it. */
@Stateless
public class Pools {

    private static final int DIFFERENCES_NAMED = 100;

    @Inject
    Placement placement;

    @Inject
    PoolMemory memory;

    @Inject
    InsightReleases releases;

    @Inject
    @Any
    Instance<Recount> recounts;

    @Inject
    Settings settings;

    @Inject
    Event<ConsolidationAsked> asked;

    /**
     * Every folded figure against a count of the present rows, and every released one against its contributions.
     *
     * @param cells how many were compared
     */
    public record Checked(boolean equal, long cells, List<String> differences) {
    }

    @Allowed({Role.CURATOR, Role.ADMINISTRATOR, Role.SYSTEM})
    public PoolFigures figures() {
        Sql sql = placement.sql();
        Map<String, Long> counts = new HashMap<>();
        sql.list("select status, count(*) as n from observation group by status",
                row -> counts.put(row.getString("status"), row.getLong("n")));
        long themes = sql.list("""
                select count(*) from theme t where t.status in ('open', 'muted')
                    and exists (select 1 from theme_week w where w.theme_id = t.id)""", row -> row.getLong(1)).get(0);
        PoolStatus status = new PoolRows(sql).status();
        Instant lastRelease = releases.lastRelease().orElse(null);
        return new PoolFigures(counts.getOrDefault("received", 0L), counts.getOrDefault("unthemed", 0L),
                counts.getOrDefault("held", 0L), counts.getOrDefault("failed", 0L), themes,
                counts.getOrDefault("pooled", 0L), status.rounds().isUnderWay(), status.rounds().last(), lastRelease);
    }

    /** Asks for a consolidation, which begins as soon as this transaction ends. */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    @Audited("pool.consolidate")
    public void consolidate() {
        if (!new PoolRows(placement.sql()).status().rounds().wanted()) {
            memory.hold();
            PoolRows rows = new PoolRows(placement.sql());
            rows.write(rows.lock().wanting());
        }
        asked.fire(new ConsolidationAsked());
    }

    @Allowed({Role.CURATOR, Role.ADMINISTRATOR, Role.SYSTEM})
    public Checked check() {
        FoldRows fold = new FoldRows(placement.sql());
        List<String> differences = new ArrayList<>(fold.differences());
        InsightReleases.Checked released = releases.check();
        differences.addAll(released.differences());
        long cells = fold.cells() + released.cells();
        for (Recount other : recounts) {
            InsightReleases.Checked recounted = other.recount();
            cells += recounted.cells();
            differences.addAll(recounted.differences());
        }
        return new Checked(differences.isEmpty(), cells,
                differences.subList(0, Math.min(DIFFERENCES_NAMED, differences.size())));
    }

    /** Computes a release now; in a demo or test only. @throws Refused elsewhere */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public void release() {
        if (!settings.demo()) {
            throw new Refused("insight.error.releaseInDemoOnly");
        }
        releases.releaseNow();
    }
}
