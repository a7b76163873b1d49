package org.tributary.insight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Insight;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.insight.NewInsight;
import org.tributary.insight.PublishingDesk;
import org.tributary.insight.PublishingDesks;
import org.tributary.insight.TooFewBehind;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Reason;

/** A theme becomes an insight: the curator's words, cleared quotes, and beside them what agents will see. */
@Named
@ViewScoped
public class PublishInsightPage implements Serializable {

    private static final long serialVersionUID = 1;

    private String id = "";
    private String name = "";
    private String summary = "";
    private String theme = "";
    private String whyNot = "";
    private boolean published;
    private int notes;
    private List<Draft> drafts = new ArrayList<>();

    @Inject
    PublishingDesks desks;

    @Inject
    Insights insights;

    @Inject
    PageAct act;

    @Inject
    Texts texts;

    /** A note that may be quoted, and what the curator makes of it. */
    public static class Draft implements Serializable {

        private static final long serialVersionUID = 1;
        private final UUID note;
        private final int agency;
        private boolean chosen;
        private String text;

        Draft(UUID note, int agency, String text) {
            this.note = note;
            this.agency = agency;
            this.text = text;
        }

        public UUID getNote() {
            return note;
        }

        public int getAgency() {
            return agency;
        }

        public boolean isChosen() {
            return chosen;
        }

        public void setChosen(boolean chosen) {
            this.chosen = chosen;
        }

        public String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text == null ? "" : text;
        }
    }

    public void load() {
        try {
            PublishingDesk desk = desks.open(PageAct.id(id).orElseThrow(NotFound::new));
            theme = desk.title();
            name = desk.title();
            notes = desk.notes();
            published = desk.published();
            Reason reason = desk.whyNot();
            whyNot = reason == null
                    ? ""
                    : texts.say(TooFewBehind.key(reason), reason.persons(), reason.groups(),
                            reason.contributions());
            drafts = new ArrayList<>(desk.quotable().stream()
                    .map(note -> new Draft(note.id(), note.agency(), note.text())).toList());
        } catch (NotFound gone) {
            act.notFound();
        }
    }

    public void publish() {
        List<NewInsight.Chosen> quotes = chosen().stream().map(draft -> new NewInsight.Chosen(draft.note, draft.text)).toList();
        List<InsightView> done = new ArrayList<>();
        if (act.done("publish", () -> done
                .add(insights.publish(UUID.fromString(id), new NewInsight(name, summary, quotes))))) {
            act.go("/insight/view.xhtml?id=" + done.get(0).id(), "insight.publish.done");
        }
    }

    /** The quotes as agents will read them. */
    public List<Draft> chosen() {
        return drafts.stream().filter(Draft::isChosen).toList();
    }

    public List<Draft> getDrafts() {
        return drafts;
    }

    public String getTheme() {
        return theme;
    }

    public String getWhyNot() {
        return whyNot;
    }

    public boolean isPublished() {
        return published;
    }

    public int getNotes() {
        return notes;
    }

    public int getLongestTitle() {
        return Insight.LONGEST_TITLE;
    }

    public int getLongestSummary() {
        return Insight.LONGEST_SUMMARY;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary == null ? "" : summary;
    }
}
