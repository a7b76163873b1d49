package org.tributary.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;
import org.tributary.privacy.Masked;
import org.tributary.privacy.Masking;
import org.tributary.privacy.Redaction;

/** What one agent saw. Its row has further columns, which belong to the pool. */
@Entity
@Table(name = "observation")
@NamedQuery(name = Observation.BY_PUBLIC_ID, query = "select o from Observation o where o.publicId = :id")
@NamedQuery(name = Observation.BY_CLIENT_ID, query = "select o from Observation o where o.author = :author and o.clientId = :clientId")
@NamedQuery(name = Observation.COUNT_ALL, query = "select count(o) from Observation o")
@NamedQuery(name = Observation.LIST_ALL, query = "select o from Observation o" + Observation.NEWEST_FIRST)
@NamedQuery(name = Observation.COUNT, query = "select count(o) from Observation o where " + Observation.UNHELD
        + Observation.SOUGHT)
@NamedQuery(name = Observation.LIST, query = "select o from Observation o where " + Observation.UNHELD + Observation.SOUGHT
        + Observation.NEWEST_FIRST)
@NamedQuery(name = Observation.COUNT_OF, query = "select count(o) from Observation o where " + Observation.BY
        + Observation.SOUGHT)
@NamedQuery(name = Observation.LIST_OF, query = "select o from Observation o where " + Observation.BY + Observation.SOUGHT
        + Observation.NEWEST_FIRST)
public class Observation extends BaseEntity {

    public static final String BY_PUBLIC_ID = "Observation.byPublicId";
    public static final String BY_CLIENT_ID = "Observation.byClientId";
    /** Everybody's; those that are sought; one author's. Three statements each, so that the database can use its indexes. */
    public static final String COUNT_ALL = "Observation.countAll";
    public static final String LIST_ALL = "Observation.listAll";
    public static final String COUNT = "Observation.count";
    public static final String LIST = "Observation.list";
    public static final String COUNT_OF = "Observation.countOf";
    public static final String LIST_OF = "Observation.listOf";
    static final String NEWEST_FIRST = " order by o.receivedAt desc, o.id desc";
    static final String BY = "o.author = :author and ";
    /** What a list is searched by. */
    static final String SOUGHT = """
            (:line = '' or o.line = :line) and o.observedOn between :from and :to
            and lower(o.text) like :part escape '!'""";
    /** The words of a held note are its author's and compliance's, so nobody else finds it by them. */
    static final String UNHELD = "(:part = '%%' or o.status <> 'held') and ";

    @Column(name = "client_id")
    private String clientId = "";

    @Column(name = "author_id")
    private long author;

    @Column(name = "agency_id")
    private long agency;

    private String text = "";
    private boolean truncated;
    private String redactions = "";
    private String line = "";
    private String state = "";
    private String touchpoint = "";
    private String kind = "";

    @Column(name = "customer_score")
    private @Nullable Integer customerScore;

    @Column(name = "observed_on")
    private LocalDate observedOn = ObservationDay.EARLIEST;

    @Column(name = "observed_week")
    private LocalDate observedWeek = ObservationDay.EARLIEST;

    @Column(name = "received_at")
    private OffsetDateTime receivedAt = OffsetDateTime.MIN;

    private boolean quotable;
    private String status = Status.RECEIVED.code();

    @Column(name = "withdrawn_at")
    private @Nullable OffsetDateTime withdrawnAt;

    @Transient
    private Screening screening = Screening.NOTHING;

    protected Observation() {
    }

    /**
     * A note as it is stored, with its personal data masked.
     *
     * @param agency the key of the agency that the author works for on this day
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     */
    public Observation(NewObservation wanted, Masking masking, long author, long agency, Instant now) {
        Check check = new Check();
        this.clientId = check.text("clientId", wanted.clientId(), 100);
        check.that(clientId.chars().noneMatch(Character::isISOControl), "clientId", "platform.error.unknownCode", "");
        String typed = NoteText.checked(wanted.text(), check);
        this.line = check.code("line", wanted.line(), Vocabulary.LINE::knows);
        this.state = check.code("state", wanted.state(), Vocabulary.STATE::knows);
        this.touchpoint = check.code("touchpoint", wanted.touchpoint(), Vocabulary.TOUCHPOINT::knows);
        this.kind = check.code("kind", wanted.kind(), Vocabulary.KIND::knows);
        this.customerScore = wanted.customerScore();
        check.that(customerScore == null || customerScore >= 0 && customerScore <= 10, "customerScore",
                "platform.error.between", 0, 10);
        this.observedOn = ObservationDay.checked(wanted.observedOn(), check, now);
        check.done();
        this.observedWeek = IsoWeeks.mondayOf(observedOn);
        Masked masked = masking.mask(typed, wanted.notPersons(), true);
        this.text = masked.text();
        this.redactions = Redactions.joined(masked.redactions());
        this.quotable = Boolean.TRUE.equals(wanted.quotable());
        this.screening = Screening.of(kind, typed);
        this.status = (screening.hold() == null ? Status.RECEIVED : Status.HELD).code();
        this.author = author;
        this.agency = agency;
        this.receivedAt = now.atOffset(ZoneOffset.UTC);
    }

    public boolean isOwnedBy(long person) {
        return author == person;
    }

    /** What its owner may know: that it is pooled only together with the released insight it went into. */
    public Status statusForOwner(boolean hasReleasedInsight) {
        if (getStatus() == Status.WITHDRAWN) {
            return Status.WITHDRAWN;
        }
        return hasReleasedInsight ? Status.POOLED : Status.RECEIVED;
    }

    /** Takes the note back: its text is gone at once. @throws Refused where its status does not permit it */
    public void withdraw(Instant now) {
        if (!getStatus().canBecome(Status.WITHDRAWN)) {
            throw new Refused("observation.error.withdrawn");
        }
        this.status = Status.WITHDRAWN.code();
        this.withdrawnAt = now.atOffset(ZoneOffset.UTC);
        this.text = "";
        this.redactions = "";
        this.quotable = false;
    }

    /** Compliance lets a held note go: it waits for its theme like any other. @throws Refused where it is not held */
    void release() {
        if (getStatus() != Status.HELD) {
            throw new Refused(
                    getStatus() == Status.WITHDRAWN ? "observation.error.withdrawn" : "observation.review.releasedBefore");
        }
        this.status = Status.RECEIVED.code();
    }

    /** What was recognised in its words as they were typed; nothing in one that was read from its row. */
    Screening screening() {
        return screening;
    }

    public Status getStatus() {
        return Status.ofCode(status);
    }

    public String getClientId() {
        return clientId;
    }

    public long getAuthor() {
        return author;
    }

    public long getAgency() {
        return agency;
    }

    public String getText() {
        return text;
    }

    public boolean isTruncated() {
        return truncated;
    }

    public List<Redaction> redactions() {
        return Redactions.split(redactions);
    }

    public String getLine() {
        return line;
    }

    public String getState() {
        return state;
    }

    public String getTouchpoint() {
        return touchpoint;
    }

    public String getKind() {
        return kind;
    }

    public @Nullable Integer getCustomerScore() {
        return customerScore;
    }

    public LocalDate getObservedOn() {
        return observedOn;
    }

    LocalDate getObservedWeek() {
        return observedWeek;
    }

    public Instant getReceivedAt() {
        return receivedAt.toInstant();
    }

    public boolean isQuotable() {
        return quotable;
    }
}
