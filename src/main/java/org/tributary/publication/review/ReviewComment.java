package org.tributary.publication.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.tributary.platform.BaseEntity;

/** What somebody said about a version in review; it stays with the version. */
@Entity
@Table(name = "review_comment")
@NamedQuery(name = ReviewComment.ROWS, query = """
        select new org.tributary.publication.review.ReviewCommentRow(p.name, c.kind, c.text, c.at)
        from ReviewComment c, Person p where p.id = c.person and c.of = :version order by c.at, c.id""")
@NamedQuery(name = ReviewComment.SPEAKERS, query = "select distinct c.person from ReviewComment c where c.of = :version")
public class ReviewComment extends BaseEntity {

    static final String ROWS = "ReviewComment.rows";
    static final String SPEAKERS = "ReviewComment.speakers";

    /** Said in passing, or with the return. */
    public enum Kind {

        SAID, RETURNED
    }

    @Column(name = "version_id", updatable = false)
    private long of;
    @Column(name = "person_id", updatable = false)
    private long person;
    @Column(updatable = false)
    private String kind = "";
    @Column(updatable = false)
    private String text = "";
    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected ReviewComment() {
    }

    ReviewComment(long of, long person, Kind kind, String text, Instant at) {
        this.of = of;
        this.person = person;
        this.kind = kind.name().toLowerCase(Locale.ROOT);
        this.text = text;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
