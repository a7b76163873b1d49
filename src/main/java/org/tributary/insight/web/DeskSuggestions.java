package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Curation;
import org.tributary.insight.Suggestion;
import org.tributary.insight.Suggestions;
import org.tributary.platform.web.PageTurns;

/** The machine's suggestions on the desk: each is followed or dismissed by one key, and taken back by one. */
@Named
@RequestScoped
public class DeskSuggestions {

    private static final String DESK = "/insight/desk.xhtml";
    private static final int MOST_OF_A_KIND = 6;
    private static final int FEW_OF_A_KIND = 2;

    private String changed = "";
    private String dismissed = "";
    private @Nullable List<Suggestion> found;

    @Inject
    Suggestions suggestions;

    @Inject
    Curation curation;

    @Inject
    SuggestionWords words;

    @Inject
    PageTurns turns;

    /** The strongest of each kind. */
    public List<SuggestionRow> getRows() {
        return rows(MOST_OF_A_KIND);
    }

    /** The very first of each kind, for a desk on which other things wait too. */
    public List<SuggestionRow> getFirstRows() {
        return rows(FEW_OF_A_KIND);
    }

    private List<SuggestionRow> rows(int most) {
        List<SuggestionRow> rows = new ArrayList<>();
        for (Suggestion.Kind kind : Suggestion.Kind.values()) {
            all().stream().filter(one -> one.kind() == kind).limit(most).map(words::row).forEach(rows::add);
        }
        return rows;
    }

    /** How many there are in all. */
    public int getCount() {
        return all().size();
    }

    private List<Suggestion> all() {
        List<Suggestion> known = found;
        if (known == null) {
            known = suggestions.open();
            found = known;
        }
        return known;
    }

    public void merge() {
        String[] themes = pressed("merge").split(" ");
        Optional<UUID> into = PageTurns.id(themes[0]);
        Optional<UUID> from = PageTurns.id(themes[themes.length - 1]);
        if (into.isEmpty() || from.isEmpty()) {
            turns.notFound();
        } else if (turns.done("decide", () -> curation.merge(into.get(), List.of(from.get())))) {
            turns.go(DESK + "?changed=" + into.get(), "insight.suggestion.merged");
        }
    }

    public void split() {
        with("split", theme -> {
            if (turns.done("decide", () -> suggestions.split(theme))) {
                turns.go(DESK + "?changed=" + theme, "insight.suggestion.splitDone");
            }
        });
    }

    public void dismiss() {
        with("dismiss", one -> {
            if (turns.done("decide", () -> suggestions.dismiss(one))) {
                turns.go(DESK + "?dismissed=" + one, "insight.suggestion.dismissed");
            }
        });
    }

    /** Takes the merge or split back that was just done. */
    public void undo() {
        with("undo", theme -> {
            if (turns.done("decide", () -> curation.undo(theme))) {
                turns.go(DESK, "insight.suggestion.undone");
            }
        });
    }

    /** Takes the dismissal back that was just done. */
    public void reopen() {
        with("reopen", one -> {
            if (turns.done("decide", () -> suggestions.reopen(one))) {
                turns.go(DESK, "insight.suggestion.undone");
            }
        });
    }

    private void with(String button, Consumer<UUID> act) {
        PageTurns.id(pressed(button)).ifPresentOrElse(act, turns::notFound);
    }

    private static String pressed(String button) {
        String value = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("decide:" + button);
        return value == null ? "" : value;
    }

    /** The theme that a merge or split just changed, or empty. */
    public String getChanged() {
        return changed;
    }

    public void setChanged(@Nullable String changed) {
        this.changed = PageTurns.id(changed).map(UUID::toString).orElse("");
    }

    /** The suggestion that was just dismissed, or empty. */
    public String getDismissed() {
        return dismissed;
    }

    public void setDismissed(@Nullable String dismissed) {
        this.dismissed = PageTurns.id(dismissed).map(UUID::toString).orElse("");
    }
}
