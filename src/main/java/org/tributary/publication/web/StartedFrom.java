package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.InsightSource.Behind;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.InsightName;
import org.tributary.publication.Writing;

/**
 * The insight that somebody begins to write from: the form opens with the link, and with the states and lines that may be named
 * as its audience. It says what is behind it and what will be measured. Released figures only; nothing is saved.
 */
@Named
@ViewScoped
public class StartedFrom implements Serializable {

    private String id = "";
    private @Nullable InsightName insight;
    private List<String> states = List.of();
    private List<String> lines = List.of();

    @Inject
    Texts texts;

    @Inject
    PublicationCards cards;

    /**
     * Where there is such an insight, puts it into the form.
     *
     * @param fresh whether nothing else stands in it; else its audience stays
     */
    void begin(PublicationForm form, Writing writing, boolean fresh) {
        Optional<UUID> key = PageTurns.id(id);
        AudienceChoices choices = writing.choices();
        insight = writing.insights().stream().filter(one -> key.isPresent() && key.get().equals(one.id())).findFirst()
                .orElse(null);
        if (insight == null) {
            return;
        }
        form.getInsights().put(insight.id().toString(), true);
        Behind behind = insight.behind();
        if (behind != null) {
            states = behind.states().stream().filter(choices.states()::contains).sorted().toList();
            lines = behind.lines().stream().filter(choices.lines()::contains).sorted().toList();
        }
        if (fresh) {
            states.forEach(code -> form.getAudience().getStates().put(code, true));
            lines.forEach(code -> form.getAudience().getLines().put(code, true));
        }
    }

    private @Nullable Behind behind() {
        return insight == null ? null : insight.behind();
    }

    public @Nullable InsightName getInsight() {
        return insight;
    }

    /** How many noted it; empty where no figure is shown. */
    public String getEvidence() {
        Behind behind = behind();
        return behind == null
                ? ""
                : texts.say("publication.view.from", behind.notes(), behind.agents(), behind.agencies());
    }

    /** Why this audience. */
    public String getAudience() {
        Behind behind = behind();
        if (behind == null || states.isEmpty() && lines.isEmpty()) {
            return texts.get("publication.started.everybody");
        }
        String words = cards.audience(new Audience(states, lines, List.of(), List.of(), List.of(), null));
        return texts.say(
                behind.inStates() > states.size() ? "publication.started.audienceSome" : "publication.started.audience",
                words);
    }

    /** What tells later whether it helped. */
    public String getOutcome() {
        Behind behind = behind();
        Double perWeek = behind == null ? null : behind.perWeek();
        return perWeek == null
                ? texts.get("publication.started.outcome")
                : texts.say("publication.started.outcomeRate", Numbers.tenth(perWeek));
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
