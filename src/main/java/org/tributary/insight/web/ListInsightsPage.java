package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.InsightQuery;
import org.tributary.insight.InsightStatus;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Texts;

/** The insights of the network, searched and filtered by the URL. */
@Named
@RequestScoped
public class ListInsightsPage {

    private static final int ROWS = 20;

    private String q = "";
    private String line = "";
    private String state = "";
    private String status = "";
    private String sort = "";
    private int page = 1;
    private Page<InsightView> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private List<InsightCards.Card> cards = List.of();
    private String wrong = "";

    @Inject
    Insights insights;

    @Inject
    InsightCards insightCards;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    public void load() {
        try {
            found = insights.list(InsightQuery.of(q, line, state, status, sort), PageRequest.ofNumber(page, ROWS));
        } catch (Invalid notUnderstood) {
            // A URL somebody typed: the list says what it did not understand, and shows nothing.
            wrong = texts.say(notUnderstood);
        }
        cards = insightCards.cards(found.items());
    }

    public Page<InsightView> getFound() {
        return found;
    }

    public List<InsightCards.Card> getCards() {
        return cards;
    }

    public String getWrong() {
        return wrong;
    }

    public boolean isFiltered() {
        return !(q + line + state + status).isEmpty();
    }

    public boolean isObserver() {
        return currentPerson.is(Role.AGENT);
    }

    public boolean isCurator() {
        return currentPerson.is(Role.CURATOR);
    }

    public List<Choice> getLines() {
        return codes(Vocabulary.LINE);
    }

    public List<Choice> getStates() {
        return Vocabulary.STATE.codes().stream().filter(code -> !code.equals("--"))
                .map(code -> new Choice(code, code)).toList();
    }

    public List<Choice> getStatuses() {
        return Arrays.stream(InsightStatus.values()).map(InsightStatus::code)
                .map(code -> new Choice(code, texts.get("insight.status." + code))).toList();
    }

    public List<Choice> getSorts() {
        return Stream.of("rising", "reach", "new").map(code -> new Choice(code, texts.get("insight.sort." + code))).toList();
    }

    private List<Choice> codes(Vocabulary vocabulary) {
        return vocabulary.codes().stream().map(code -> new Choice(code, texts.get(vocabulary.key(code)))).toList();
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q.strip();
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line == null ? "" : line;
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status == null ? "" : status;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(@Nullable String sort) {
        this.sort = sort == null ? "" : sort;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
