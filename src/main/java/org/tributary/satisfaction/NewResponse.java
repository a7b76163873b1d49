package org.tributary.satisfaction;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;

/**
 * An answer as it was sent, by link or in a file.
 *
 * @param responseId the sender's name for it; a second one is the same answer
 * @param agent      user name of the agent whose customer answered
 * @param answeredOn ISO 8601, as 2026-11-21
 * @param nps        0-10; csat 1-5; ces 1-7; at least one of them
 * @param factors    what it says about the factors of an index, or null
 */
public record NewResponse(@Nullable String responseId, @Nullable String agent, @Nullable String answeredOn,
        @Nullable String line, @Nullable String state, @Nullable String touchpoint, @Nullable Integer nps,
        @Nullable Integer csat, @Nullable Integer ces, @Nullable String text, @Nullable FactorScores factors) {

    /** Nobody answered before; an earlier day is a slip. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_TEXT = 20_000;

    public NewResponse(@Nullable String responseId, @Nullable String agent, @Nullable String answeredOn, @Nullable String line,
            @Nullable String state, @Nullable String touchpoint, @Nullable Integer nps, @Nullable Integer csat,
            @Nullable Integer ces, @Nullable String text) {
        this(responseId, agent, answeredOn, line, state, touchpoint, nps, csat, ces, text, null);
    }

    /** An answer whose values are right; the text is still to be masked. */
    record Checked(String responseId, String agent, LocalDate answeredOn, String line, String state, String touchpoint,
            @Nullable Integer nps, @Nullable Integer csat, @Nullable Integer ces, String text) {
    }

    /** What a survey fixes stands where the answer says nothing. */
    NewResponse within(Survey survey, LocalDate today, String otherwiseId) {
        return new NewResponse(isEmpty(responseId) ? otherwiseId : responseId, agent,
                isEmpty(answeredOn) ? today.toString() : answeredOn, isEmpty(line) ? survey.getLine() : line,
                isEmpty(state) ? survey.getState() : state, isEmpty(touchpoint) ? survey.getTouchpoint() : touchpoint, nps,
                csat, ces, text, factors);
    }

    /**
     * @param aboutAnAgent whether it must name one
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     */
    Checked checked(LocalDate today, boolean aboutAnAgent) {
        Check check = new Check();
        String id = check.text("responseId", responseId, 100);
        check.that(id.codePoints().noneMatch(Character::isISOControl), "responseId", "satisfaction.error.controlCharacter");
        String username = aboutAnAgent ? check.text("agent", agent, 200) : "";
        LocalDate day = day(check, today);
        String lineCode = check.code("line", line, Vocabulary.LINE::knows);
        String stateCode = check.code("state", state, Vocabulary.STATE::knows);
        String touchpointCode = check.code("touchpoint", touchpoint, Vocabulary.TOUCHPOINT::knows);
        score(check, "nps", nps, Metric.NPS);
        score(check, "csat", csat, Metric.CSAT);
        score(check, "ces", ces, Metric.CES);
        check.that(nps != null || csat != null || ces != null, "nps", "satisfaction.error.noScore");
        String words = text == null ? "" : clean(text);
        check.that(words.codePointCount(0, words.length()) <= LONGEST_TEXT, "text", "platform.error.tooLong", LONGEST_TEXT);
        check.done();
        return new Checked(id, username, day, lineCode, stateCode, touchpointCode, nps, csat, ces, words);
    }

    private LocalDate day(Check check, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(answeredOn, "").strip());
            check.that(!day.isBefore(FIRST_DAY) && !day.isAfter(today.plusDays(1)), "answeredOn",
                    "platform.error.between", FIRST_DAY.toString(), today.plusDays(1).toString());
            return day;
        } catch (DateTimeParseException notADate) {
            check.wrong("answeredOn", isEmpty(answeredOn) ? "platform.error.required" : "platform.error.date");
            return today;
        }
    }

    private static void score(Check check, String field, @Nullable Integer score, Metric metric) {
        check.that(score == null || metric.admits(score), field, "platform.error.between", metric.least(), metric.most());
    }

    /** Without control characters except newline and tab, and without half surrogates, which no database stores. */
    private static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.strip().codePoints().filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .forEach(point -> clean.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return clean.toString();
    }

    private static boolean isEmpty(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
