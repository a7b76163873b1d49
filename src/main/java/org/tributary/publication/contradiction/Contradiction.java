package org.tributary.publication.contradiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/**
 * That notes opposed a version of a guidance, on one of the insights it answers. It stands as it was raised: a number that is told
 * twice would tell of those who came between.
 */
@Entity
@Table(name = "contradiction")
@NamedQuery(name = Contradiction.WATCHED, query = WatchedGuidance.SELECT)
@NamedQuery(name = Contradiction.KNOWN, query = """
        select count(c) from Contradiction c
        where c.publication = :publication and c.number = :number and c.insight = :insight""")
@NamedQuery(name = Contradiction.COUNTED, query = """
        select count(c) from Contradiction c where c.insight = :insight and c.agents is not null and c.raisedAt > :since""")
public class Contradiction extends BaseEntity {

    static final String WATCHED = "Contradiction.watched";
    static final String KNOWN = "Contradiction.known";
    static final String COUNTED = "Contradiction.counted";

    @Column(name = "publication_id")
    private long publication;
    @Column(name = "version_number")
    private int number;
    @Column(name = "insight_id")
    private long insight;
    private OffsetDateTime since = OffsetDateTime.MIN;
    @Column(name = "raised_at")
    private OffsetDateTime raisedAt = OffsetDateTime.MIN;
    private @Nullable Integer agents;
    private @Nullable Integer agencies;

    protected Contradiction() {
    }

    Contradiction(WatchedGuidance guidance, Opposition opposition, Instant now) {
        publication = guidance.key();
        number = guidance.number();
        insight = guidance.insight();
        since = guidance.since();
        raisedAt = now.atOffset(ZoneOffset.UTC);
        agents = opposition.agents();
        agencies = opposition.agencies();
    }

    /**
     * As those who write and approve read it.
     *
     * @param insight the key of what the notes are about
     * @param since when the version that they oppose went live
     * @param agents how many said so; null where only the fact may be told
     */
    public record Flag(long insight, @Nullable Integer agents, @Nullable Integer agencies, OffsetDateTime since)
            implements
                Serializable {
    }

    /** Whether it is of that version of its publication. */
    public boolean isOf(int version) {
        return number == version;
    }

    public Flag flag() {
        return new Flag(insight, agents, agencies, since);
    }
}
