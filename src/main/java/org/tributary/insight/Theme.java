package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;

/** Notes that say the same, as the machine groups them and curators correct it. Its key is the engine's number, for ever. */
@Entity
@Table(name = "theme")
@NamedQuery(name = Theme.BY_PUBLIC_ID, query = "select t from Theme t where t.publicId = :id")
public class Theme {

    public static final String BY_PUBLIC_ID = "Theme.byPublicId";
    public static final int LONGEST_TITLE = 120;
    private static final int LONGEST_KEYWORDS = 1000;

    @Id
    private long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId = UUID.randomUUID();

    @Version
    private long version;

    private String title = "";

    @Column(name = "title_pinned")
    private boolean titlePinned;

    private String keywords = "";
    private String status = ThemeStatus.OPEN.code();

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    private boolean locked;
    private String language = "";
    private double cohesion;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    protected Theme() {
    }

    public Theme(long number, String language, Instant at) {
        this.id = number;
        this.language = language;
        this.createdAt = at.atOffset(ZoneOffset.UTC);
    }

    /** A curator's name for it; the machine changes it no more. */
    public void rename(@Nullable String wanted) {
        this.title = nameOf(wanted);
        this.titlePinned = true;
    }

    /** @throws org.tributary.platform.Invalid where that cannot be a name */
    static String nameOf(@Nullable String wanted) {
        Check check = new Check();
        String name = check.text("title", wanted, LONGEST_TITLE);
        check.done();
        return name;
    }

    /** The machine's title and words, and how near its notes are to each other; a pinned title stays. */
    void describe(String headline, List<String> words, double nearness) {
        if (!titlePinned) {
            this.title = headline;
        }
        String joined = String.join("|", words);
        this.keywords = joined.length() > LONGEST_KEYWORDS ? "" : joined;
        this.cohesion = nearness;
    }

    /** @throws Refused where this status cannot follow */
    void become(ThemeStatus next, @Nullable Theme into) {
        if (!status().canBecome(next)) {
            throw new Refused("insight.curation.status");
        }
        this.status = next.code();
        this.mergedInto = into == null ? null : into.id;
    }

    /** As it was before an act that is undone. */
    void restore(String titleBefore, boolean pinnedBefore, ThemeStatus statusBefore) {
        this.title = titleBefore;
        this.titlePinned = pinnedBefore;
        this.status = statusBefore.code();
        this.mergedInto = null;
    }

    /** A curator's hand is on it: its notes stay in it. */
    void lock() {
        this.locked = true;
    }

    public boolean isActive() {
        return status() == ThemeStatus.OPEN || status() == ThemeStatus.MUTED;
    }

    public long getId() {
        return id;
    }

    public UUID getPublicId() {
        return publicId;
    }

    public long getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public boolean isTitlePinned() {
        return titlePinned;
    }

    public List<String> keywords() {
        return Arrays.stream(keywords.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }

    public ThemeStatus status() {
        return ThemeStatus.ofCode(status);
    }

    public @Nullable Long getMergedInto() {
        return mergedInto;
    }

    public boolean isLocked() {
        return locked;
    }

    public String getLanguage() {
        return language;
    }

    public double getCohesion() {
        return cohesion;
    }

    public Instant getCreatedAt() {
        return createdAt.toInstant();
    }
}
