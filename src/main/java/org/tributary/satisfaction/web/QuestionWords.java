package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Language;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.Question;
import org.tributary.satisfaction.survey.Wording;

/** What a customer reads of a question, in the language that is spoken: the carrier's own words, else the portal's. */
@ApplicationScoped
public class QuestionWords {

    @Inject
    Texts texts;

    /** A score that can be tapped. */
    public record Score(int value, boolean given) {
    }

    /**
     * A question as it stands on the page.
     *
     * @param low         what the least score means; {@code high} the most
     * @param mayNotApply whether it can be passed over
     */
    public record Shown(String title, List<Score> scores, String low, String high, boolean mayNotApply) {
    }

    /** @param given the score that was given before, or null */
    Shown shown(Question question, @Nullable Integer given) {
        return new Shown(title(question),
                IntStream.rangeClosed(question.least(), question.most())
                        .mapToObj(value -> new Score(value, given != null && given == value)).toList(),
                end("low", question, question.least()), end("high", question, question.most()), question.isFactor());
    }

    String title(Question question) {
        return question.text().saysNothing()
                ? texts.get("satisfaction.answer.question." + question.code())
                : question.text().in(Language.spoken().code());
    }

    /** The question for words at the end. */
    String lastTitle(boolean words, Wording own) {
        return !words
                ? texts.get("satisfaction.answer.last")
                : own.saysNothing() ? texts.get("satisfaction.answer.tell") : own.in(Language.spoken().code());
    }

    private String end(String which, Question question, int score) {
        return question.isFactor()
                ? texts.say("satisfaction.answer." + which + ".factor", score)
                : texts.get("satisfaction.answer." + which + "." + question.code());
    }
}
