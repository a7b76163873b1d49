package org.tributary.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A membership that holds today, of a person who is an agent and not disabled, as audiences see it.
 *
 * @param role {@code principal}, {@code producer} or {@code service_representative}
 * @param since its first day
 */
public record Seat(long person, String role, List<String> states, List<String> lines, UUID agency, String tier,
        List<String> tags, LocalDate since) {

    static final String SELECT = """
            select new org.tributary.publication.Seat(p.id, m.role, m.states, m.lines, a.publicId, a.tier, a.tags,
                m.startsOn)
            from Membership m join m.person p join m.agency a
            where p.enabled = true and (p.roles like '%agent%' or p.roles like '%principal%') and m.startsOn <= :today
                and (m.endsOn is null or m.endsOn >= :today)""";

    public Seat {
        states = List.copyOf(states);
        lines = List.copyOf(lines);
        tags = List.copyOf(tags);
    }

    /** As the database writes it, lists joined by {@code |}. */
    public Seat(long person, String role, String states, String lines, UUID agency, String tier, String tags,
            LocalDate since) {
        this(person, role, AudienceColumns.split(states), AudienceColumns.split(lines), agency, tier,
                AudienceColumns.split(tags), since);
    }
}
