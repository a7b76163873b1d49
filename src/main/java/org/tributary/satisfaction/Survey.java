package org.tributary.satisfaction;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;
import org.tributary.satisfaction.survey.FactorSet;
import org.tributary.satisfaction.survey.NewQuestionnaire;
import org.tributary.satisfaction.survey.Questionnaire;

/**
 * Questions to customers: written as a draft, open from a moment on, closed by hand or by its last day. What it is about is fixed
 * when it opens; its questions change by a new edition.
 */
@Entity
@Table(name = "survey")
@NamedQuery(name = Survey.BY_PUBLIC_ID, query = """
        select s from Survey s join fetch s.questionnaire where s.publicId = :id""")
@NamedQuery(name = Survey.ALL, query = """
        select s from Survey s join fetch s.questionnaire left join fetch s.factorSet order by s.createdAt desc, s.id desc""")
@NamedQuery(name = Survey.OPEN, query = """
        select s from Survey s where s.status = 'open' and (s.closesOn is null or s.closesOn >= :today)
        order by s.createdAt desc, s.id desc""")
@NamedQuery(name = Survey.RESPONSES, query = "select count(r) from SurveyResponse r where r.survey = :survey")
public class Survey extends BaseEntity {

    /** What a customer can be asked for, in this order. */
    public static final List<Metric> SCORES = Questionnaire.SCORES.stream().flatMap(code -> Metric.ofCode(code).stream())
            .toList();

    static final String BY_PUBLIC_ID = "Survey.byPublicId";
    static final String ALL = "Survey.all";
    static final String OPEN = "Survey.open";
    static final String RESPONSES = "Survey.responses";

    private String title = "";
    private @Nullable String line;
    private @Nullable String state;
    private @Nullable String touchpoint;
    private String status = SurveyStatus.OPEN.code();

    @Column(name = "created_by_id", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    @Column(name = "closes_on")
    private @Nullable LocalDate closesOn;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;

    /** That of the present questionnaire, so that whoever looks for an index finds who asks for it. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "factor_set_id")
    private @Nullable FactorSet factorSet;

    @SuppressWarnings("NullAway")
    protected Survey() {
    }

    /**
     * @param set that is wanted, or null
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     */
    @SuppressWarnings("NullAway")
    Survey(NewSurvey wanted, @Nullable FactorSet set, LocalDate today, long by, Instant now) {
        this.createdBy = by;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        this.status = Boolean.TRUE.equals(wanted.draft()) ? SurveyStatus.DRAFT.code() : SurveyStatus.OPEN.code();
        Check check = new Check();
        describe(check, wanted, today);
        about(check, wanted);
        ask(new Questionnaire(check, wanted.questions(), 1, set, by, now), set);
        check.done();
    }

    /**
     * Changes a draft as a whole, and of an open survey its title, its last day and, by a new edition, its questions.
     *
     * @return the questionnaire that nobody needs any more
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     * @throws Refused where it is closed
     */
    Optional<Questionnaire> change(NewSurvey wanted, @Nullable FactorSet set, LocalDate today, long by, Instant now) {
        if (status() == SurveyStatus.CLOSED) {
            throw new Refused("satisfaction.error.closedForChange");
        }
        boolean draft = status() == SurveyStatus.DRAFT;
        Check check = new Check();
        describe(check, wanted, today);
        if (draft) {
            about(check, wanted);
        }
        Questionnaire before = questionnaire;
        NewQuestionnaire next = wanted.questions();
        boolean asksOtherwise = !next.equals(before.content());
        if (asksOtherwise) {
            ask(new Questionnaire(check, next, draft ? 1 : before.getEdition() + 1, set, by, now), set);
        }
        check.done();
        return draft && asksOtherwise ? Optional.of(before) : Optional.empty();
    }

    private void describe(Check check, NewSurvey wanted, LocalDate today) {
        title = check.text("title", wanted.title(), 200);
        LocalDate last = day(check, wanted.closesOn());
        check.that(last == null || last.equals(closesOn) || !last.isBefore(today), "closesOn",
                "satisfaction.error.closesInPast");
        closesOn = last;
    }

    private void about(Check check, NewSurvey wanted) {
        line = known(check, "line", wanted.line(), Vocabulary.LINE);
        state = known(check, "state", wanted.state(), Vocabulary.STATE);
        touchpoint = known(check, "touchpoint", wanted.touchpoint(), Vocabulary.TOUCHPOINT);
    }

    private void ask(Questionnaire next, @Nullable FactorSet set) {
        questionnaire = next;
        factorSet = set;
    }

    private static @Nullable LocalDate day(Check check, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            check.wrong("closesOn", "platform.error.date");
            return null;
        }
    }

    private static @Nullable String known(Check check, String field, @Nullable String code, Vocabulary vocabulary) {
        return code == null || code.isBlank() ? null : check.code(field, code, vocabulary::knows);
    }

    /** @throws Refused where it is no draft, or no open one, any more */
    void become(SurveyStatus next) {
        if (!status().canBecome(next)) {
            throw new Refused(next == SurveyStatus.OPEN ? "satisfaction.error.notADraft" : "satisfaction.error.notOpen");
        }
        status = next.code();
    }

    boolean isOpenOn(LocalDate day) {
        return status() == SurveyStatus.OPEN && (closesOn == null || !day.isAfter(closesOn));
    }

    SurveyStatus status() {
        return SurveyStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /** Whether it asks about one moment, and not about the relationship as a whole. */
    boolean isTransactional() {
        return touchpoint != null;
    }

    Questionnaire questionnaire() {
        return questionnaire;
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
