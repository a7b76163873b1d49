package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.NewStarter;
import org.tributary.insight.StarterRow;
import org.tributary.insight.Starters;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The carrier's own themes: one typed, or a list that was pasted. */
@Named
@RequestScoped
public class StartersPage {

    private String title = "";
    private String summary = "";
    private @Nullable String line;
    private String source = "";
    private String list = "";
    private String commonSource = "";
    private List<StarterRow> rows = List.of();

    @Inject
    Starters starters;

    @Inject
    PageTurns act;

    @Inject
    Texts texts;

    public void load() {
        rows = starters.list();
    }

    public void add() {
        if (act.done("starter", () -> starters.add(new NewStarter(title, summary, line, source)))) {
            act.go("/insight/starters.xhtml", "insight.starter.added");
        }
    }

    /** Good rows are in; the others stay in the field and are named. */
    public void addAll() {
        List<Starters.Added> done = new ArrayList<>();
        List<NewStarter> read = StarterList.read(list, commonSource);
        if (!act.done("many", () -> done.add(starters.addAll(read)))) {
            return;
        }
        Starters.Added added = done.get(0);
        if (added.wrong().isEmpty()) {
            act.go("/insight/starters.xhtml", "insight.starter.addedAll", added.added(), added.known());
            return;
        }
        load();
        act.news("insight.starter.addedAll", added.added(), added.known());
        added.wrong().forEach(wrong -> FacesContext.getCurrentInstance().addMessage("many:list",
                new FacesMessage(FacesMessage.SEVERITY_ERROR,
                        texts.say("insight.starter.wrong", wrong.row(), texts.say(wrong.why())), null)));
    }

    public String about(StarterRow row) {
        return row.line().isEmpty()
                ? row.source()
                : texts.say("insight.starter.from", texts.get(Vocabulary.LINE.key(row.line())), row.source());
    }

    public List<StarterRow> getRows() {
        return rows;
    }

    public List<Choice> getLines() {
        return Vocabulary.LINE.codes().stream().map(code -> new Choice(code, texts.get(Vocabulary.LINE.key(code)))).toList();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary == null ? "" : summary;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source;
    }

    public String getList() {
        return list;
    }

    public void setList(@Nullable String list) {
        this.list = list == null ? "" : list;
    }

    public String getCommonSource() {
        return commonSource;
    }

    public void setCommonSource(@Nullable String commonSource) {
        this.commonSource = commonSource == null ? "" : commonSource;
    }
}
