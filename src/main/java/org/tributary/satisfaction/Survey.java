package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;

/** Questions to customers. Its public id is its link: whoever was sent it can answer, until it closes. */
@Entity
@Table(name = "survey")
@NamedQuery(name = Survey.BY_PUBLIC_ID, query = "select s from Survey s where s.publicId = :id")
@NamedQuery(name = Survey.ALL, query = "select s from Survey s order by s.createdAt desc, s.id desc")
@NamedQuery(name = Survey.OPEN, query = """
        select s from Survey s where s.closesOn is null or s.closesOn >= :today order by s.createdAt desc, s.id desc""")
@NamedQuery(name = Survey.RESPONSES, query = "select count(r) from SurveyResponse r where r.survey = :survey")
public class Survey extends BaseEntity {

    /** What a customer can be asked for, in this order. */
    public static final List<Metric> SCORES = List.of(Metric.NPS, Metric.CSAT, Metric.CES);

    static final String BY_PUBLIC_ID = "Survey.byPublicId";
    static final String ALL = "Survey.all";
    static final String OPEN = "Survey.open";
    static final String RESPONSES = "Survey.responses";

    private String title = "";
    private @Nullable String line;
    private @Nullable String state;
    private @Nullable String touchpoint;

    @Column(name = "created_by_id", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    @Column(name = "closes_on")
    private @Nullable LocalDate closesOn;

    private String asks = "";

    protected Survey() {
    }

    /** What every answer is about unless it says otherwise may be fixed; the last day may be left open. */
    Survey(@Nullable String title, @Nullable String line, @Nullable String state, @Nullable String touchpoint,
            @Nullable LocalDate closesOn, @Nullable List<String> asks, long by, Instant now) {
        Check check = new Check();
        this.title = check.text("title", title, 200);
        this.line = known(check, "line", line, Vocabulary.LINE);
        this.state = known(check, "state", state, Vocabulary.STATE);
        this.touchpoint = known(check, "touchpoint", touchpoint, Vocabulary.TOUCHPOINT);
        this.asks = asked(check, asks);
        check.done();
        this.closesOn = closesOn;
        this.createdBy = by;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String known(Check check, String field, @Nullable String code, Vocabulary vocabulary) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return check.code(field, code, vocabulary::knows);
    }

    /** The scores in the order in which they are asked for; all of them where none is named. */
    private static String asked(Check check, @Nullable List<String> wanted) {
        List<String> codes = wanted == null || wanted.isEmpty() ? SCORES.stream().map(Metric::code).toList() : wanted;
        check.that(SCORES.stream().map(Metric::code).toList().containsAll(codes), "asks", "platform.error.unknownCode",
                String.join(", ", codes));
        return SCORES.stream().map(Metric::code).filter(codes::contains).collect(Collectors.joining("|"));
    }

    List<Metric> asks() {
        return Arrays.stream(asks.split("\\|")).flatMap(code -> Metric.ofCode(code).stream()).toList();
    }

    boolean isOpenOn(LocalDate day) {
        return closesOn == null || !day.isAfter(closesOn);
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getLine() {
        return line;
    }

    public @Nullable String getState() {
        return state;
    }

    public @Nullable String getTouchpoint() {
        return touchpoint;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }
}
