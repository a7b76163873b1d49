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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;

/** What the network sees of a theme: the curator's words, cleared quotes, and the carrier's response. */
@Entity
@Table(name = "insight")
@NamedQuery(name = Insight.BY_PUBLIC_ID, query = "select i from Insight i left join fetch i.quotes where i.publicId = :id")
@NamedQuery(name = Insight.OF_THEMES, query = "select i from Insight i where i.themeKey in :themes and i.mergedInto is null")
@NamedQuery(name = Insight.OF_FIRST_THEMES, query = "select i from Insight i where i.firstThemeKey in :themes")
@NamedQuery(name = Insight.ABSORBED, query = "select i from Insight i where i.mergedInto = :survivor")
@NamedQuery(name = Insight.CURRENT, query = "select i from Insight i where i.mergedInto is null and i.takenBackAt is null order by i.id")
@NamedQuery(name = Insight.STARTERS, query = """
        select i from Insight i where i.source <> '' and i.mergedInto is null order by i.title, i.id""")
@NamedQuery(name = Insight.QUOTING, query = "select distinct i from Insight i join i.quotes q where q.observation = :note")
@NamedQuery(name = Insight.ROWS, query = InsightRow.SELECT
        + " where i.mergedInto is null and i.takenBackAt is null order by i.publishedAt desc, i.id desc")
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

    private String title = "";
    private String summary = "";
    private String keywords = "";

    @Embedded
    private InsightResponse response = new InsightResponse();

    @Column(name = "published_at")
    private OffsetDateTime publishedAt = OffsetDateTime.MIN;

    @Column(name = "published_by")
    private long publishedBy;

    @Column(name = "merged_into_id")
    private @Nullable Long mergedInto;

    private byte[] embedding = {};

    @Column(name = "embedding_version")
    private String embeddingVersion = "";

    /** Names its released figures. */
    private String subject = "";

    /** Where the carrier has it from, empty where agents' notes began it. */
    private String source = "";

    @Column(name = "own_line")
    private String ownLine = "";

    private String language = "en";

    @Column(name = "taken_back_at")
    private @Nullable OffsetDateTime takenBackAt;

    @Column(name = "left_theme_id")
    private @Nullable Long leftTheme;

    @ElementCollection
    @CollectionTable(name = "insight_quote", joinColumns = @JoinColumn(name = "insight_id"))
    @OrderBy("position")
    private List<Quote> quotes = new ArrayList<>();

    protected Insight() {
    }

    /** The curator's words for a theme; a missing or too long one is Invalid. */
    public Insight(long themeKey, String title, String summary, long publishedBy, Instant at) {
        Check check = new Check();
        this.themeKey = themeKey;
        this.firstThemeKey = themeKey;
        this.title = check.text("title", title, LONGEST_TITLE);
        this.summary = check.text("summary", summary, LONGEST_SUMMARY);
        check.done();
        this.publishedBy = publishedBy;
        this.publishedAt = at.atOffset(ZoneOffset.UTC);
    }

    /** The carrier began with it, from there; it is shown to everybody, without figures at first. */
    void comesFrom(String origin, String line) {
        this.source = origin;
        this.ownLine = line;
    }

    /** Other words of a starter; a missing or too long one is Invalid. */
    void reword(String newTitle, String newSummary) {
        Check check = new Check();
        String name = check.text("title", newTitle, LONGEST_TITLE);
        String words = check.text("summary", newSummary, LONGEST_SUMMARY);
        check.done();
        this.title = name;
        this.summary = words;
    }

    /** Nobody sees it, and it is of no theme: a number that no theme has stands there. */
    void takeBack(Instant at) {
        this.takenBackAt = at.atOffset(ZoneOffset.UTC);
        this.leftTheme = themeKey;
        this.themeKey = -getId();
        this.firstThemeKey = themeKey;
        this.subject = "";
    }

    void putBack(long theme) {
        this.takenBackAt = null;
        this.leftTheme = null;
        this.themeKey = theme;
        this.firstThemeKey = theme;
    }

    boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** The theme that it was taken back from. */
    long leftTheme() {
        return Objects.requireNonNull(leftTheme);
    }

    /** The language of the notes behind it. */
    void isIn(String code) {
        this.language = code;
    }

    /** What is compared with a search and with a note being written. */
    public void means(byte[] vector, String version) {
        this.embedding = vector.clone();
        this.embeddingVersion = version;
    }

    /** Words cleared for the network; each from a note of another agency, whose author agreed. */
    public void quote(List<Quote> cleared) {
        this.quotes = new ArrayList<>(cleared);
    }

    /** The author took the note back: its words go at once. */
    public void unquote(long note) {
        quotes.removeIf(quote -> quote.getObservation() == note);
    }

    /** The words that may be shown since the last release. */
    public void speaksOf(List<String> words) {
        this.keywords = String.join("|", words);
    }

    /** The carrier's response. @throws Refused where this status cannot follow; a text for "declined" is the command's check */
    public void respond(InsightStatus next, String text, Instant at) {
        response.becomes(next, text, at);
    }

    /** The insight as a row, without its quotes. */
    InsightRow row() {
        return new InsightRow(getId(), getPublicId(), themeKey, title, summary, keywords, response.status().code(),
                response.text(), response.at(), publishedAt, embedding, embeddingVersion, subject, source, ownLine, language);
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
        return title;
    }

    public String getSummary() {
        return summary;
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
