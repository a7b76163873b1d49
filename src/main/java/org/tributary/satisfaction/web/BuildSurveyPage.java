package org.tributary.satisfaction.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Language;
import org.tributary.platform.NotFound;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.SurveyDrafts;
import org.tributary.satisfaction.SurveyRow;
import org.tributary.satisfaction.Surveys;
import org.tributary.satisfaction.survey.FactorSets;
import org.tributary.satisfaction.survey.Questionnaire;
import org.tributary.satisfaction.survey.Wording;

/** A survey is written, looked at as customers see it in each language, opened and closed. */
@Named
@RequestScoped
public class BuildSurveyPage {

    private static final String PAGE = "/satisfaction/build.xhtml?id=";

    private @Nullable UUID id;
    private @Nullable SurveyRow survey;
    private long version;
    private final SurveyForm form = new SurveyForm();
    private String seenIn = Language.spoken().code();
    private @Nullable Seen seen;
    private List<Choice> sets = List.of();

    @Inject
    SurveyDrafts drafts;

    @Inject
    Surveys surveys;

    @Inject
    FactorSets factorSets;

    @Inject
    QuestionWords words;

    @Inject
    Choices choices;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** The survey as customers see it. @param warning what its author should know, or empty */
    public record Seen(List<QuestionWords.Shown> questions, String last, boolean words, String warning) {

        static final Seen NOTHING = new Seen(List.of(), "", false, "");

        private Seen warned(String sentence) {
            return new Seen(questions, last, words, sentence);
        }
    }

    @PostConstruct
    void open() {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = PageTurns.id(sent.get("id")).orElse(null);
        if (id != null) {
            try {
                SurveyDrafts.View view = drafts.get(id);
                survey = view.survey();
                version = view.version();
                form.show(view.survey(), view.content());
            } catch (NotFound gone) {
                id = null;
                turns.notFound();
            }
        }
        sets = factorSets.list().stream()
                .map(one -> new Choice(one.id().toString(), texts.say("satisfaction.factors.version", one.name(), one.version())))
                .toList();
        // What was read by the page that is sent back, or somebody else's change would be lost.
        if (sent.getOrDefault("version", "").matches("\\d{1,18}")) {
            version = Long.parseLong(sent.get("version"));
        }
    }

    public void save() {
        turns.done("survey", () -> {
            if (id == null) {
                turns.go(PAGE + surveys.create(form.typed()).id(), "satisfaction.build.saved");
            } else {
                drafts.change(id, version, form.typed());
                turns.go(PAGE + id, "satisfaction.build.saved");
            }
        });
    }

    public void begin() {
        act(of -> drafts.open(of, version), "satisfaction.surveys.created");
    }

    public void end() {
        act(of -> drafts.close(of, version), "satisfaction.build.ended");
    }

    private void act(Consumer<UUID> act, String news) {
        UUID of = id;
        if (of != null) {
            turns.done("survey", () -> {
                act.accept(of);
                turns.go(PAGE + of, news);
            });
        }
    }

    /** In the language it is looked at in; what is missing is said in that of the reader. */
    public Seen getSeen() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // What is typed is not all here yet.
            return Seen.NOTHING;
        }
        if (seen == null) {
            try {
                SurveyDrafts.Preview preview = drafts.preview(form.typed());
                seen = Language.ofCode(seenIn).orElse(Language.ENGLISH).say(() -> shown(preview)).warned(missing(preview));
            } catch (BusinessException unfinished) {
                seen = new Seen(List.of(), "", false, texts.say(unfinished));
            }
        }
        return seen;
    }

    private Seen shown(SurveyDrafts.Preview preview) {
        boolean room = preview.content().freeText();
        return new Seen(preview.questions().stream().map(question -> words.shown(question, null)).toList(),
                words.lastTitle(room, preview.content().wording().getOrDefault(Questionnaire.WORDS, Wording.NONE)), room, "");
    }

    private String missing(SurveyDrafts.Preview preview) {
        return preview.missing().isEmpty()
                ? ""
                : texts.say("satisfaction.build.missing", preview.missing().stream()
                        .map(code -> texts.get("platform.language." + code)).collect(Collectors.joining(", ")));
    }

    public List<Choice> getFactorSets() {
        return sets;
    }

    public List<Choice> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.code(), texts.get("platform.language." + one.code()))).toList();
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE);
    }

    public List<Choice> getStates() {
        return choices.of(Vocabulary.STATE);
    }

    public List<Choice> getTouchpoints() {
        return choices.of(Vocabulary.TOUCHPOINT);
    }

    public String getStatus() {
        return survey == null ? "new" : survey.status();
    }

    public int getEdition() {
        return survey == null ? 1 : survey.edition();
    }

    public @Nullable UUID getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public SurveyForm getForm() {
        return form;
    }

    public String getSeenIn() {
        return seenIn;
    }

    public void setSeenIn(String seenIn) {
        this.seenIn = seenIn;
    }
}
