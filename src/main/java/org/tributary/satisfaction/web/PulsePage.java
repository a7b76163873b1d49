package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.pulse.NewPulse;
import org.tributary.satisfaction.pulse.PulseAnswers;
import org.tributary.satisfaction.pulse.PulseReceipts;

/** An agent says how easy the carrier is to work with, and finds or withdraws what was said. */
@Named
@RequestScoped
public class PulsePage {

    private static final String PAGE = "/satisfaction/pulse.xhtml";
    private static final String RECEIPT = "pulse.receipt";
    private static final List<Choice> SCALE = Choice.numbers(1, 5);

    private PulseAnswers.@Nullable Turn turn;
    private List<String> factors = List.of();
    private String level = "anonymous";
    private final Map<String, Object> scores = new HashMap<>();
    private final Map<String, Object> preferred = new HashMap<>();
    private String receipt = "";
    private PulseReceipts.@Nullable Given given;

    @Inject
    PulseAnswers pulse;

    @Inject
    PulseReceipts receipts;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** A line of an answer that was found. */
    public record Said(String what, String answer) {
    }

    private PulseAnswers.Turn turn() {
        PulseAnswers.Turn known = turn == null ? pulse.turn() : turn;
        turn = known;
        return known;
    }

    public boolean isOpen() {
        return turn().isOpen();
    }

    /** Where this agent is, when there is nothing to answer. */
    public String getPlace() {
        return texts.say("satisfaction.pulse.place." + turn().place().name().toLowerCase(Locale.ROOT),
                Dates.dayOfYear(turn().week()));
    }

    public List<String> getFactors() {
        if (factors.isEmpty() && isOpen()) {
            factors = pulse.factors();
        }
        return factors;
    }

    public List<String> getLines() {
        return isOpen() ? turn().lines() : List.of();
    }

    public List<Choice> getLevels() {
        return choices("satisfaction.pulse.level.", List.of("anonymous", "agency", "named"));
    }

    public List<Choice> getCarriers() {
        return choices("satisfaction.pulse.carrier.", List.of("us", "another", "none"));
    }

    private List<Choice> choices(String prefix, List<String> codes) {
        return codes.stream().map(code -> new Choice(code, texts.get(prefix + code))).toList();
    }

    public List<Choice> getScale() {
        return SCALE;
    }

    public String lineWord(String line) {
        return texts.get(Vocabulary.LINE.key(line));
    }

    public void answer() {
        turns.done("pulse", () -> {
            String code = pulse.answer(new NewPulse(level, said(scores, Integer.class), said(preferred, String.class)))
                    .orElse("");
            if (code.isEmpty()) {
                turns.go(PAGE, "satisfaction.pulse.thanks");
            } else {
                // Neither in a URL nor in a message that could come again: it is read once.
                FacesContext.getCurrentInstance().getExternalContext().getFlash().put(RECEIPT, code);
                turns.go(PAGE, "satisfaction.pulse.thanks");
            }
        });
    }

    private static <T> Map<String, T> said(Map<String, Object> typed, Class<T> type) {
        return typed.entrySet().stream().filter(one -> type.isInstance(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> type.cast(one.getValue())));
    }

    /** The receipt of the answer just given; empty at the next look. */
    public String getNewReceipt() {
        Object code = FacesContext.getCurrentInstance().getExternalContext().getFlash().get(RECEIPT);
        return code == null ? "" : code.toString();
    }

    public void find() {
        turns.done("mine", () -> given = receipts.find(receipt));
    }

    public void withdraw() {
        if (turns.done("mine", () -> receipts.withdraw(receipt))) {
            turns.go(PAGE, "satisfaction.pulse.withdrawn");
        }
    }

    public boolean isFound() {
        return given != null;
    }

    public List<Said> getGiven() {
        PulseReceipts.Given found = Objects.requireNonNull(given);
        List<Said> said = new java.util.ArrayList<>();
        found.scores().forEach((code, score) -> said
                .add(new Said(texts.get("satisfaction.pulse.factor." + code), texts.number(score))));
        found.preferred().forEach((line, choice) -> said
                .add(new Said(lineWord(line), texts.get("satisfaction.pulse.carrier." + choice))));
        return said;
    }

    public Map<String, Object> getScores() {
        return scores;
    }

    public Map<String, Object> getPreferred() {
        return preferred;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = receipt == null ? "" : receipt;
    }
}
