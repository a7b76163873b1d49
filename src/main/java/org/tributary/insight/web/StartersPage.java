package org.tributary.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.NewStarter;
import org.tributary.insight.StarterChanges;
import org.tributary.insight.StarterRow;
import org.tributary.insight.Starters;
import org.tributary.platform.NotFound;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The carrier's own themes, one of which is typed or changed; a list that was pasted is {@link StarterListForm}. */
@Named
@RequestScoped
public class StartersPage {

    static final String PAGE = "/insight/starters.xhtml";

    private String title = "";
    private String summary = "";
    private @Nullable String line;
    private String source = "";
    private String edit = "";
    private long version;
    private List<StarterRow> rows = List.of();
    private List<StarterRow> takenBack = List.of();

    @Inject
    Starters starters;

    @Inject
    StarterChanges changes;

    @Inject
    PageTurns act;

    @Inject
    Texts texts;

    /** Which one is changed decides which button there is, also before the values of a form are taken over. */
    @PostConstruct
    void begin() {
        setEdit(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("starter:edit"));
    }

    public void load() {
        rows = starters.list();
        takenBack = changes.takenBack();
        if (isEditing() && !FacesContext.getCurrentInstance().isPostback()) {
            rows.stream().filter(row -> row.id().toString().equals(edit)).findFirst().ifPresentOrElse(this::show,
                    act::notFound);
        }
    }

    private void show(StarterRow row) {
        version = row.version();
        title = row.title();
        summary = row.summary();
        line = row.line();
        source = row.source();
    }

    public void save() {
        if (act.done("starter", () -> changes.change(id(edit), version, new NewStarter(title, summary, line, source)))) {
            act.go(PAGE, "insight.starter.saved");
            return;
        }
        // Whoever saves again has seen the newer words beside the form.
        rows = starters.list();
        rows.stream().filter(row -> row.id().toString().equals(edit)).forEach(row -> version = row.version());
    }

    /** The starter whose id the pressed button carries. */
    public void takeBack() {
        press("kept:back", "insight.starter.tookBack", changes::takeBack);
    }

    public void putBack() {
        press("kept:put", "insight.starter.isBack", changes::putBack);
    }

    private void press(String button, String news, Consumer<UUID> deed) {
        UUID pressed = id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(button));
        if (act.done("kept", () -> deed.accept(pressed))) {
            act.go(PAGE, news);
        }
    }

    private static UUID id(@Nullable String text) {
        return PageTurns.id(text).orElseThrow(NotFound::new);
    }

    public void add() {
        if (act.done("starter", () -> starters.add(new NewStarter(title, summary, line, source)))) {
            act.go(PAGE, "insight.starter.added");
        }
    }

    public String about(StarterRow row) {
        return row.line().isEmpty()
                ? row.source()
                : texts.say("insight.starter.from", texts.get(Vocabulary.LINE.key(row.line())), row.source());
    }

    public List<StarterRow> getRows() {
        return rows;
    }

    public List<StarterRow> getTakenBack() {
        return takenBack;
    }

    public boolean isEditing() {
        return !edit.isEmpty();
    }

    public String getEdit() {
        return edit;
    }

    public void setEdit(@Nullable String edit) {
        this.edit = edit == null ? "" : edit;
    }

    /** The one that was read, which a change names. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
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
}
