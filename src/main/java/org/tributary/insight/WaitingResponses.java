package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** The insights that nobody responded to in time. "Not now", with its reason, is a response; silence is none. */
@Stateless
public class WaitingResponses {

    /** From a curator's reminder to the managers'. */
    static final Duration ESCALATION = Duration.ofDays(7);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What waits longer than it should, the oldest first. */
    @Allowed({Role.CURATOR, Role.SYSTEM})
    public List<OverdueResponse> overdue() {
        return published(Duration.ofDays(settings.responseDays()));
    }

    /** What waits so long that the managers hear of it; only what they can see. */
    @Allowed({Role.MANAGER, Role.SYSTEM})
    public List<OverdueResponse> waitingTooLong() {
        return published(Duration.ofDays(settings.responseDays()).plus(ESCALATION)).stream().filter(OverdueResponse::shown)
                .toList();
    }

    /** From publication to the first response of each insight that stands for agents' notes and that the network sees. */
    @Allowed(Role.MANAGER)
    public List<ResponseTime> times() {
        return new Sql(entityManager.unwrap(Connection.class)).list("""
                select i.published_at, i.first_responded_at from insight i
                where i.source = '' and i.merged_into_id is null and exists (select 1 from released_figure f
                    where f.subject = i.subject and not f.suppressed)""",
                row -> new ResponseTime(row.getTimestamp("published_at").toInstant(),
                        Sql.nullableInstant(row, "first_responded_at")));
    }

    private List<OverdueResponse> published(Duration ago) {
        Instant now = clock.instant();
        return new Sql(entityManager.unwrap(Connection.class)).list("""
                select i.id, i.public_id, i.title, i.published_at, p.id as person, p.name,
                    case when exists (select 1 from released_figure f where f.subject = i.subject and not f.suppressed)
                        then 1 else 0 end as shown
                from insight i left join theme_owner w on w.theme_id = i.theme_id
                    left join person p on p.id = coalesce(w.person_id, i.published_by) and p.enabled
                        and p.roles like '%curator%'
                where i.status = 'open' and i.merged_into_id is null and i.published_at <= ?
                    and (i.source = '' or exists (select 1 from released_figure g where g.subject = i.subject
                        and not g.suppressed))
                order by i.published_at, i.id""",
                row -> new OverdueResponse(row.getLong("id"), row.getObject("public_id", UUID.class), row.getString("title"),
                        (int) Duration.between(row.getTimestamp("published_at").toInstant(), now).toDays(),
                        Sql.nullableLong(row, "person"), row.getString("name") == null ? "" : row.getString("name"),
                        row.getInt("shown") == 1),
                now.minus(ago));
    }
}
