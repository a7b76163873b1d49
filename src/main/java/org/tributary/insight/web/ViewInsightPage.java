package org.tributary.insight.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.InsightStatus;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.insight.MyPart;
import org.tributary.insight.SameHeres;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/**
 * One insight: what was released of it, the reader's own part, the carrier's answer; a curator responds here. The view remembers
 * the part, because it decides which buttons a form is decoded with.
 */
@Named
@ViewScoped
public class ViewInsightPage implements Serializable {

    private static final long serialVersionUID = 1;

    private String id = "";
    private @Nullable String status;
    private String text = "";
    private transient @Nullable InsightView insight;
    private MyPart part = MyPart.NONE;
    private transient @Nullable LineChart chart;

    @Inject
    Insights insights;

    @Inject
    SameHeres sameHeres;

    @Inject
    InsightCards cards;

    @Inject
    InsightCharts charts;

    @Inject
    PageTurns act;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    public void load() {
        try {
            SameHeres.Together together = isAgent()
                    ? sameHeres.open(key())
                    : new SameHeres.Together(insights.get(key()), MyPart.NONE);
            InsightView found = together.insight();
            insight = found;
            part = together.part();
            chart = charts.of(found, !isAgent()).orElse(null);
            if (!FacesContext.getCurrentInstance().isPostback()) {
                status = found.status();
                text = found.response() == null ? "" : found.response();
            }
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public void sameHere() {
        act("insight.view.sameHereDone", () -> sameHeres.add(key()));
    }

    public void takeBack() {
        act("insight.view.takenBack", () -> sameHeres.remove(key()));
    }

    public void follow() {
        act("insight.view.followDone", () -> sameHeres.follow(key()));
    }

    public void unfollow() {
        act("insight.view.unfollowDone", () -> sameHeres.unfollow(key()));
    }

    public void respond() {
        act("insight.view.respondDone", () -> insights.respond(key(), status, text));
    }

    private void act(String news, Runnable deed) {
        if (act.done("respond", deed)) {
            act.go("/insight/view.xhtml?id=" + id, news);
        }
    }

    private UUID key() {
        return PageTurns.id(id).orElseThrow(NotFound::new);
    }

    /** How the notes go: a sentence for agents; the ratio with its interval and how to read the band for staff. */
    public String getCourse() {
        InsightView shown = insight;
        if (shown == null) {
            return "";
        }
        return isAgent() ? cards.sentence(shown) : cards.course(shown);
    }

    public @Nullable InsightView getInsight() {
        return insight;
    }

    /** Whether the carrier began with it and there is no figure yet. */
    public boolean isSilent() {
        InsightView shown = insight;
        return shown != null && shown.suppressed() && shown.source() != null;
    }

    public MyPart getPart() {
        return part;
    }

    public @Nullable LineChart getChart() {
        return chart;
    }

    /** A curator who is an agent as well reads as a curator. */
    public boolean isAgent() {
        return currentPerson.is(Role.AGENT) && !isCurator();
    }

    public boolean isCurator() {
        return currentPerson.is(Role.CURATOR);
    }

    /** Whether this reader may begin to write what answers it. */
    public boolean isWriter() {
        return currentPerson.is(Role.PUBLISHER);
    }

    /** What is known of the reader's part, in sentences. */
    public List<String> getPartWords() {
        return cards.part(part);
    }

    public List<InsightCards.Chip> getChips() {
        InsightView shown = insight;
        return shown == null ? List.of() : cards.chips(shown);
    }

    public String getReachWords() {
        InsightView shown = insight;
        return shown == null ? "" : cards.reachBesideAgents(shown);
    }

    public Collection<?> getPublications() {
        return insight != null && insight.publications() instanceof Collection<?> all ? all : List.of();
    }

    public List<Choice> getStatuses() {
        InsightStatus now = insight == null ? InsightStatus.OPEN : InsightStatus.ofCode(insight.status()).orElseThrow();
        return now.next().stream().map(one -> new Choice(one.code(), texts.get("insight.status." + one.code()))).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }
}
