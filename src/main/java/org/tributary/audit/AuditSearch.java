package org.tributary.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The search of the audit in words of JPQL, and what it selects. */
final class AuditSearch {

    static final String FROM = """
            from AuditEntry e left join Person p on p.id = e.person
            where coalesce(p.username, 'system') like :person and e.act like :act
                and coalesce(e.subject, '') like :subject and e.at >= :from and e.at < :to
            """;

    static final String ROWS = """
            select e.publicId, e.at, coalesce(p.username, 'system'), e.act, e.subject, e.outcome, e.detail, e.position
            """ + FROM + " order by e.id desc";

    private AuditSearch() {
    }

    static AuditTrail.Row row(Object[] columns) {
        return new AuditTrail.Row((UUID) columns[0], ((OffsetDateTime) columns[1]).toInstant(), (String) columns[2],
                (String) columns[3], text(columns[4]), (String) columns[5], text(columns[6]), (Long) columns[7]);
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }
}
