package org.tributary.satisfaction.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.AnswerSheets;
import org.tributary.satisfaction.AnswerSheets.Place;
import org.tributary.satisfaction.AnswerSheets.Sheet;
import org.tributary.satisfaction.Metric;

/**
 * Where a customer answers, one question a page: a tap keeps the score and leads on. The address and the sheet travel in the form and
 * in the URL, so it needs no script, no sign-in and no session that lasts.
 */
@Named
@RequestScoped
public class AnswerPage {

    private String link = "";
    private @Nullable UUID id;
    private @Nullable Sheet sheet;
    private final AboutForm about = new AboutForm();
    private String text = "";

    @Inject
    AnswerSheets sheets;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @Inject
    Choices choices;

    /** A score that can be tapped. */
    public record Score(int value, boolean given) {
    }

    @PostConstruct
    void open() {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        link = sent.getOrDefault("link", "");
        id = PageTurns.id(sent.get("sheet")).orElse(null);
        try {
            sheet = sheets.open(link, id, Metric.ofCode(sent.getOrDefault("again", "")).orElse(null));
        } catch (NotFound gone) {
            sheet = null;
        }
    }

    /** One of the buttons was pressed: it bears the score. */
    public void rate() {
        Metric asked = sheet == null ? null : sheet.next();
        if (asked == null) {
            return;
        }
        String pressed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                .getOrDefault("answer:rate", "");
        Integer score = pressed.matches("\\d{1,2}") ? Integer.valueOf(pressed) : null;
        turns.done("answer", () -> leadTo(sheets.rate(link, id, asked, score)));
    }

    public void send() {
        UUID begun = Objects.requireNonNull(id);
        turns.done("tell", () -> {
            sheets.send(link, begun, new AnswerSheets.Told(about.getLine(), about.getState(), about.getTouchpoint(), text));
            leadTo(begun);
        });
    }

    /** The link was found in the database, so it needs no encoding. */
    private void leadTo(UUID begun) {
        turns.go("/satisfaction/answer.xhtml?link=" + link + "&sheet=" + begun, "");
    }

    private Place place() {
        return sheet == null ? Place.CLOSED : sheet.place();
    }

    public String getTitle() {
        return texts.get(switch (place()) {
            case ASKING -> "satisfaction.answer.question." + asked().code();
            case TELLING -> "satisfaction.answer.tell";
            case SENT -> "satisfaction.answer.sent";
            case CLOSED -> "satisfaction.answer.closed";
        });
    }

    public String getSubtitle() {
        return switch (place()) {
            case ASKING, TELLING -> texts.say("satisfaction.answer.about", current().agent(), current().agency());
            case SENT -> texts.get("satisfaction.answer.sentWhy");
            case CLOSED -> texts.get("satisfaction.answer.closedWhy");
        };
    }

    public String getProgress() {
        return texts.say("satisfaction.answer.progress", current().number(), current().of());
    }

    public List<Score> getScores() {
        Metric asked = asked();
        return IntStream.rangeClosed(asked.least(), asked.most())
                .mapToObj(value -> new Score(value, Objects.equals(current().given(), value))).toList();
    }

    public String getLow() {
        return texts.get("satisfaction.answer.low." + asked().code());
    }

    public String getHigh() {
        return texts.get("satisfaction.answer.high." + asked().code());
    }

    /** Where the question before can be answered anew; empty at the first. */
    public String getBack() {
        Metric previous = sheet == null ? null : sheet.previous();
        return previous == null || id == null ? "" : "?link=" + link + "&sheet=" + id + "&again=" + previous.code();
    }

    private Sheet current() {
        return Objects.requireNonNull(sheet);
    }

    private Metric asked() {
        return Objects.requireNonNull(current().next());
    }

    public boolean isAsking() {
        return place() == Place.ASKING;
    }

    public boolean isTelling() {
        return place() == Place.TELLING;
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE, current().lines());
    }

    public List<Choice> getStates() {
        return choices.of(Vocabulary.STATE, current().states());
    }

    public List<Choice> getTouchpoints() {
        return choices.of(Vocabulary.TOUCHPOINT, current().touchpoints());
    }

    public String getLink() {
        return link;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public AboutForm getAbout() {
        return about;
    }
}
