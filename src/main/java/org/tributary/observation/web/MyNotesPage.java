package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ObservationFilter;
import org.tributary.observation.Observations;
import org.tributary.platform.Invalid;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Choices;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** One's own notes and what became of each, searched and filtered by the URL. */
@Named
@RequestScoped
public class MyNotesPage {

    private static final int ROWS = 10;

    private String q = "";
    private String line = "";
    private int page = 1;
    private Page<Observations.NoteWithStory> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private List<NoteCards.Card> cards = List.of();
    private String wrong = "";

    @Inject
    Observations observations;

    @Inject
    NoteCards noteCards;

    @Inject
    Choices choices;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    public void load() {
        try {
            found = observations.listMineWithStories(ObservationFilter.of(true, q, line, "", ""),
                    PageRequest.ofNumber(page, ROWS));
            cards = found.items().stream().map(noteCards::card).toList();
        } catch (Invalid notUnderstood) {
            wrong = texts.say(notUnderstood);
        }
    }

    public void withdraw(UUID id) {
        if (turns.done("notes", () -> observations.withdraw(id))) {
            turns.go("/observation/list.xhtml", "observation.list.withdrawn");
        }
    }

    public Page<Observations.NoteWithStory> getFound() {
        return found;
    }

    public List<NoteCards.Card> getCards() {
        return cards;
    }

    public String getWrong() {
        return wrong;
    }

    public boolean isFiltered() {
        return !(q + line).isEmpty();
    }

    public List<Choice> getLines() {
        return choices.of(Vocabulary.LINE);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line == null ? "" : line;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
