package org.tributary.insight;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Refused;

/** What the network sees of a theme: the curator's words, cleared quotes, and the carrier's response. */
@Entity
@Table(name = "insight")
@NamedQuery(name = Insight.BY_PUBLIC_ID, query = "select i from Insight i left join fetch i.quotes where i.publicId = :id")
@NamedQuery(name = Insight.OF_THEMES, query = "select i from Insight i where i.themeKey in :themes and i.mergedInto is null")
@NamedQuery(name = Insight.OF_FIRST_THEMES, query = "select i from Insight i where i.firstThemeKey in :themes")
@NamedQuery(name = Insight.ABSORBED, query = "select i from Insight i where i.mergedInto = :survivor")
@NamedQuery(name = Insight.CURRENT, query = "select i from Insight i where i.mergedInto is null and i.origin.takenBackAt is null order by i.id")
@NamedQuery(name = Insight.STARTERS, query = """
        select i from Insight i where i.origin.source <> '' and i.mergedInto is null order by i.words.title, i.id""")
@NamedQuery(name = Insight.QUOTING, query = "select distinct i from Insight i join i.quotes q where q.observation = :note")
@NamedQuery(name = Insight.ROWS, query = InsightRow.SELECT
        + " where i.mergedInto is null and i.origin.takenBackAt is null order by i.publishedAt desc, i.id desc")
@NamedQuery(name = Insight.ROWS_OF_THEMES, query = InsightRow.SELECT
        + " where i.mergedInto is null and i.themeKey in :themes")
@NamedQuery(name = Insight.QUOTES, query = QuoteRow.SELECT)
public class Insight extends BaseEntity {

    public static final String BY_PUBLIC_ID = "Insight.byPublicId";
    public static final String OF_THEMES = "Insight.ofThemes";
    public static final String OF_FIRST_THEMES = "Insight.ofFirstThemes";
    public static final String ABSORBED = "Insight.absorbed";
    public static final String CURRENT = "Insight.current";
    public static final String STARTERS = "Insight.starters";
    public static final String QUOTING = "Insight.quoting";
    public static final String ROWS = "Insight.rows";
    public static final String ROWS_OF_THEMES = "Insight.rowsOfThemes";
    public static final String QUOTES = "Insight.quotes";

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 600;
    public static final int LONGEST_RESPONSE = 4000;

    @Column(name = "theme_id")
    private long themeKey;

    @Column(name = "first_theme_id")
    private long firstThemeKey;

    @Embedded
    private InsightWords words = new InsightWords();

    @Embedded
    private InsightResponse response = new InsightResponse();

    @Column(name = "published_at")
    private OffsetDateTime publishedAt = OffsetDateTime.MIN;

    @Column(name = "published_by")
    private long publishedBy;

    @Column(name = "merged_into_id")
    private @Nullable Long mergedInto;

    /** Names its released figures. */
    private String subject = "";

    private String language = "en";

    @Embedded
    private InsightOrigin origin = new InsightOrigin();

    @ElementCollection
    @CollectionTable(name = "insight_quote", joinColumns = @JoinColumn(name = "insight_id"))
    @OrderBy("position")
    private List<Quote> quotes = new ArrayList<>();

    protected Insight() {
    }

    /** The curator's words for a theme; a missing or too long one is Invalid. */
    public Insight(long themeKey, String title, String summary, long publishedBy, Instant at) {
        this.themeKey = themeKey;
        this.firstThemeKey = themeKey;
        this.words.say(title, summary);
        this.publishedBy = publishedBy;
        this.publishedAt = at.atOffset(ZoneOffset.UTC);
    }

    /** Its words, which name it and are compared with others. */
    InsightWords words() {
        return words;
    }

    /** Whether the carrier began with it, and whether it was taken back since. */
    InsightOrigin origin() {
        return origin;
    }

    /** Nobody sees it, and it is of no theme: a number that no theme has stands there. */
    void takeBack(Instant at) {
        origin.leave(themeKey, at);
        this.themeKey = -getId();
        this.firstThemeKey = themeKey;
        this.subject = "";
    }

    void putBack(long theme) {
        origin.comeBack();
        this.themeKey = theme;
        this.firstThemeKey = theme;
    }

    /** The language of the notes behind it. */
    void isIn(String code) {
        this.language = code;
    }

    /** Words cleared for the network; each from a note of another agency, whose author agreed. */
    public void quote(List<Quote> cleared) {
        this.quotes = new ArrayList<>(cleared);
    }

    /** The author took the note back: its words go at once. */
    public void unquote(long note) {
        quotes.removeIf(quote -> quote.getObservation() == note);
    }

    /** The carrier's response. @throws Refused where this status cannot follow; a text for "declined" is the command's check */
    public void respond(InsightStatus next, String text, Instant at) {
        response.becomes(next, text, at);
    }

    /** The insight as a row, without its quotes. */
    InsightRow row() {
        return new InsightRow(getId(), getPublicId(), themeKey, words.title(), words.summary(), words.keywords(),
                response.status().code(), response.text(), response.at(), publishedAt, words.embedding(),
                words.embeddingVersion(), subject, origin.source(), origin.ownLine(), language);
    }

    /** Its released figures have that name from now on; empty where there are none. */
    void figuresAre(String name) {
        this.subject = name;
    }

    /** From now on the survivor answers in its place. */
    void mergeInto(Insight survivor) {
        this.mergedInto = survivor.getId();
    }

    void moveTo(long theme) {
        this.themeKey = theme;
    }

    /** The merge was undone. */
    void returnToFirstTheme() {
        this.themeKey = firstThemeKey;
        this.mergedInto = null;
    }

    public long getThemeKey() {
        return themeKey;
    }

    public String getTitle() {
        return words.title();
    }

    public String getSummary() {
        return words.summary();
    }

    public InsightStatus status() {
        return response.status();
    }

    public OffsetDateTime getPublishedAt() {
        return publishedAt;
    }

    public @Nullable Long getMergedInto() {
        return mergedInto;
    }

    public List<Quote> getQuotes() {
        return List.copyOf(quotes);
    }
}
