package org.tributary.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** One thing a person should hear of. Rows with the same group key are about the same thing. */
@Entity
@Table(name = "inbox_item")
@NamedQuery(name = InboxItem.MINE, query = """
        select n from InboxItem n where n.person = :person order by n.at desc, n.id desc""")
@NamedQuery(name = InboxItem.UNSEEN, query = """
        select count(distinct n.groupKey) from InboxItem n where n.person = :person and n.seenAt is null""")
@NamedQuery(name = InboxItem.UNSEEN_OF, query = """
        select n.person, count(distinct n.groupKey) from InboxItem n
        where n.person in :persons and n.seenAt is null group by n.person""")
@NamedQuery(name = InboxItem.SEE_GROUP, query = """
        update InboxItem n set n.seenAt = :now
        where n.person = :person and n.seenAt is null and n.groupKey = :groupKey""")
@NamedQuery(name = InboxItem.ASKED, query = """
        select n from InboxItem n where n.subject = :subject and n.seenAt is null
            and n.kind = 'review_asked'""")
@NamedQuery(name = InboxItem.TOLD, query = """
        select distinct n.person from InboxItem n where n.subject = :subject and n.seenAt is null""")
@NamedQuery(name = InboxItem.SEE_SUBJECT, query = """
        update InboxItem n set n.seenAt = :now where n.person = :person and n.seenAt is null and n.subject = :subject""")
@NamedQuery(name = InboxItem.SEE_ALL, query = """
        update InboxItem n set n.seenAt = :now where n.person = :person and n.seenAt is null and n.at <= :now""")
public class InboxItem extends BaseEntity {

    public static final String MINE = "InboxItem.mine";
    public static final String UNSEEN = "InboxItem.unseen";
    public static final String UNSEEN_OF = "InboxItem.unseenOf";
    public static final String SEE_GROUP = "InboxItem.seeGroup";
    public static final String ASKED = "InboxItem.asked";
    static final String TOLD = "InboxItem.told";
    static final String SEE_SUBJECT = "InboxItem.seeSubject";
    public static final String SEE_ALL = "InboxItem.seeAll";

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DETAIL = 600;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(updatable = false)
    private String kind = "";
    @Column(updatable = false)
    private UUID subject = new UUID(0, 0);
    @Column(updatable = false)
    private String title = "";
    @Column(updatable = false)
    private String detail = "";
    @Column(updatable = false)
    private String link = "";
    @Column(name = "group_key", updatable = false)
    private String groupKey = "";
    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;
    @Column(name = "seen_at")
    private @Nullable OffsetDateTime seenAt;
    @Column(name = "told_at")
    private @Nullable OffsetDateTime toldAt;

    protected InboxItem() {
    }

    /**
     * @param about what it is about, as {@code publication}: with the subject it says which rows belong together
     * @param link a path within the portal
     */
    InboxItem(long person, InboxKind kind, String about, UUID subject, String title, String detail, String link,
            Instant at) {
        this.person = person;
        this.kind = kind.code();
        this.subject = subject;
        this.title = shortened(title, LONGEST_TITLE);
        this.detail = shortened(detail, LONGEST_DETAIL);
        this.link = link;
        this.groupKey = about + ":" + subject;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    static String shortened(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    void see(Instant now) {
        seenAt = now.atOffset(ZoneOffset.UTC);
    }

    /** It went out by mail, at once or in a digest. */
    void tell(Instant now) {
        toldAt = now.atOffset(ZoneOffset.UTC);
    }

    long getPerson() {
        return person;
    }

    public InboxKind kind() {
        return InboxKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    public String getTitle() {
        return title;
    }

    public String getDetail() {
        return detail == null ? "" : detail;
    }

    public String getLink() {
        return link;
    }

    public String getGroupKey() {
        return groupKey;
    }

    public OffsetDateTime getAt() {
        return at;
    }

    public boolean isSeen() {
        return seenAt != null;
    }
}
