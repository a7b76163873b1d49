package org.tributary.insight.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tributary.insight.NoteEnds;
import org.tributary.insight.OpenNotes;
import org.tributary.insight.SingleNote;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The open notes of no theme, without authors, of which a curator picks some to say how they end. */
@Named
@ViewScoped
public class SingleNotesPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 20;

    private int page = 1;
    private long total;
    private List<Pick> picks = new ArrayList<>();

    @Inject
    OpenNotes openNotes;

    @Inject
    NoteEnds ends;

    @Inject
    EndForm form;

    @Inject
    PageTurns act;

    @Inject
    ThemeWords words;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    public void load() {
        Page<SingleNote> found = openNotes.openSingle(PageRequest.ofNumber(page, ROWS));
        total = found.total();
        picks = new ArrayList<>(found.items().stream().map(note -> new Pick(note.id(), note.text(), about(note))).toList());
    }

    private String about(SingleNote note) {
        return texts.say("insight.notes.about", words.line(note.line()), note.state(), words.kind(note.kind()),
                words.day(note.receivedAt().atZone(settings.networkZone()).toLocalDate()),
                texts.get("insight.notes.status." + note.status()));
    }

    public void send() {
        List<UUID> picked = picks.stream().filter(Pick::isChosen).map(Pick::getNote).toList();
        if (act.done("notes", () -> ends.endNotes(picked, form.wanted()))) {
            act.go("/insight/notes.xhtml", "insight.end.done");
        }
    }

    public List<Pick> getPicks() {
        return picks;
    }

    /** The part of the notes that is shown, for the pager. */
    public Page<Pick> getFound() {
        return new Page<>(picks, total, PageRequest.ofNumber(page, ROWS));
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
