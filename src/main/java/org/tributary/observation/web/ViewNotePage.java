package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.platform.web.PageTurns;

/** One note of one's own: what is stored, and what became of it. */
@Named
@RequestScoped
public class ViewNotePage {

    private String id = "";
    private NoteCards.@Nullable Card card;

    @Inject
    Observations observations;

    @Inject
    NoteCards noteCards;

    @Inject
    PageTurns turns;

    public void load() {
        UUID key = PageTurns.id(id).orElse(null);
        ObservationRow row = key == null ? null : observations.findMine(key).orElse(null);
        if (key == null || row == null) {
            turns.notFound();
            return;
        }
        card = noteCards.card(new Observations.NoteWithStory(row, observations.storyOf(key)));
    }

    public void withdraw() {
        PageTurns.id(id).ifPresent(key -> {
            if (turns.done("withdrawal", () -> observations.withdraw(key))) {
                turns.go("/observation/list.xhtml", "observation.list.withdrawn");
            }
        });
    }

    public NoteCards.@Nullable Card getCard() {
        return card;
    }

    public List<org.tributary.privacy.Redaction> getRedactions() {
        NoteCards.@Nullable Card shown = card;
        return shown == null ? List.of() : shown.note().redactions();
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
