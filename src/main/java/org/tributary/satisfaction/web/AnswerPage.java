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
import org.tributary.satisfaction.Question;

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
    private String who = "";

    @Inject
    AnswerSheets sheets;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @Inject
    Choices choices;

    @Inject
    QuestionWords words;

    @PostConstruct
    void open() {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        link = sent.getOrDefault("link", "");
        id = PageTurns.id(sent.get("sheet")).orElse(null);
        try {
            sheet = sheets.open(link, id, sent.get("again"));
        } catch (NotFound gone) {
            sheet = null;
        }
    }

    /** One of the buttons was pressed: it bears the score. */
    public void rate() {
        Question asked = sheet == null ? null : sheet.next();
        if (asked == null) {
            return;
        }
        String pressed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                .getOrDefault("answer:rate", "");
        Integer score = pressed.matches("-?\\d{1,2}") ? Integer.valueOf(pressed) : null;
        turns.done("answer", () -> leadTo(sheets.rate(link, id, asked.code(), score)));
    }

    public void send() {
        UUID begun = Objects.requireNonNull(id);
        turns.done("tell", () -> {
            sheets.send(link, begun,
                    new AnswerSheets.Told(about.getLine(), about.getState(), about.getTouchpoint(), text, who));
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
        return switch (place()) {
            case ASKING -> words.title(asked());
            case TELLING -> words.lastTitle(current().asked().words(), current().asked().title());
            case SENT -> texts.get("satisfaction.answer.sent");
            case CLOSED -> texts.get("satisfaction.answer.closed");
        };
    }

    public String getSubtitle() {
        return switch (place()) {
            case ASKING, TELLING -> about();
            case SENT -> texts.get("satisfaction.answer.sentWhy");
            case CLOSED -> texts.get("satisfaction.answer.closedWhy");
        };
    }

    private String about() {
        Sheet open = current();
        return open.agency().isEmpty()
                ? texts.get("satisfaction.answer.aboutUs")
                : open.agent().isEmpty()
                        ? texts.say("satisfaction.answer.aboutAgency", open.agency())
                        : texts.say("satisfaction.answer.about", open.agent(), open.agency());
    }

    public String getProgress() {
        return texts.say("satisfaction.answer.progress", current().number(), current().of());
    }

    /** What is asked now. */
    public QuestionWords.Shown getQuestion() {
        return words.shown(asked(), current().given());
    }

    /** Where the question before can be answered anew; empty at the first. */
    public String getBack() {
        String previous = sheet == null ? null : sheet.previous();
        return previous == null || id == null ? "" : "?link=" + link + "&sheet=" + id + "&again=" + previous;
    }

    private Sheet current() {
        return Objects.requireNonNull(sheet);
    }

    private Question asked() {
        return Objects.requireNonNull(current().next());
    }

    public boolean isAsking() {
        return place() == Place.ASKING;
    }

    public boolean isTelling() {
        return place() == Place.TELLING;
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE, current().asked().lines());
    }

    public List<Choice> getStates() {
        return choices.of(Vocabulary.STATE, current().asked().states());
    }

    public List<Choice> getTouchpoints() {
        return choices.of(Vocabulary.TOUCHPOINT, current().asked().touchpoints());
    }

    /** Who it may have been, at an agency's address; the agencies at a campaign's. */
    public List<Choice> getPeople() {
        return named(current().asked().people());
    }

    public List<Choice> getAgencies() {
        return named(current().asked().agencies());
    }

    private static List<Choice> named(List<AnswerSheets.Who> all) {
        return all.stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
    }

    public boolean isRoomForWords() {
        return current().asked().words();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
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
