package org.tributary.satisfaction.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** The questions of a survey as they stood at one time. It is never changed: other questions are the next edition. */
@Entity
@Table(name = "questionnaire")
public class Questionnaire extends BaseEntity {

    /** What a customer can be asked for, in this order. */
    public static final List<String> SCORES = List.of("nps", "csat", "ces");
    /** The question for words, at the end. */
    public static final String WORDS = "text";

    private static final int LONGEST_TEXT = 300;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private String asks = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "factor_set_id", updatable = false)
    private @Nullable FactorSet factorSet;

    @Column(name = "free_text", updatable = false)
    private boolean freeText;

    @Column(name = "created_by_id", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    @ElementCollection
    @CollectionTable(name = "question_wording", joinColumns = @JoinColumn(name = "questionnaire_id"))
    private List<QuestionWording> wordings = new ArrayList<>();

    protected Questionnaire() {
    }

    /**
     * What is wrong goes into the check.
     *
     * @param edition from 1
     * @param set     the one that is wanted, or null
     */
    public Questionnaire(Check check, NewQuestionnaire wanted, int edition, @Nullable FactorSet set, long by, Instant now) {
        check.codes("asks", wanted.asks(), SCORES::contains);
        check.that(!wanted.asks().isEmpty(), "asks", "satisfaction.error.noQuestion");
        this.edition = edition;
        this.asks = String.join("|", wanted.asks());
        this.factorSet = set;
        this.freeText = wanted.freeText();
        this.createdBy = by;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        wanted.wording().forEach((question, text) -> {
            check.that(SCORES.contains(question) || question.equals(WORDS), "wording", "platform.error.unknownCode", question);
            check.that(text.longest() <= LONGEST_TEXT, question, "platform.error.tooLong", LONGEST_TEXT);
            wordings.add(new QuestionWording(question, text));
        });
    }

    /** What it was written from, to be compared with what is wanted next. */
    public NewQuestionnaire content() {
        return new NewQuestionnaire(asks(), factorSet == null ? null : factorSet.getPublicId(), freeText,
                wordings.stream().collect(Collectors.toMap(QuestionWording::question, QuestionWording::text)));
    }

    /** The scores, in the order in which they are asked for. */
    public List<String> asks() {
        return Arrays.stream(asks.split("\\|")).filter(code -> !code.isEmpty()).toList();
    }

    /** The carrier's own words for a question; empty where it keeps to the portal's. */
    public Wording wording(String question) {
        return wordings.stream().filter(one -> one.question().equals(question)).map(QuestionWording::text).findFirst()
                .orElse(Wording.NONE);
    }

    public Optional<FactorSet> factorSet() {
        return Optional.ofNullable(factorSet);
    }

    public int getEdition() {
        return edition;
    }

    /** Whether there is room for words at the end. */
    public boolean isFreeText() {
        return freeText;
    }
}
