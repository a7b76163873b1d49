package org.tributary.insight.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.GivenEnd;
import org.tributary.insight.NoteEnds;
import org.tributary.insight.NoteOwners;
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
    private @Nullable UUID curator;
    private transient @Nullable List<GivenEnd> given;

    @Inject
    OpenNotes openNotes;

    @Inject
    NoteEnds ends;

    @Inject
    NoteOwners owners;

    @Inject
    WaitingRows waitingRows;

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
        picks = new ArrayList<>(found.items().stream().map(note -> new Pick(note.id(), note.text(), about(note),
                waitingRows.owner(note.owner(), note.ownerName()))).toList());
    }

    private String about(SingleNote note) {
        return texts.say("insight.notes.about", words.line(note.line()), note.state(), words.kind(note.kind()),
                words.day(note.receivedAt().atZone(settings.networkZone()).toLocalDate()),
                texts.get("insight.notes.status." + note.status()));
    }

    public void send() {
        act("insight.end.done", () -> ends.endNotes(picked(), form.wanted()));
    }

    public void take() {
        act("insight.notes.taken", () -> owners.take(picked()));
    }

    public void drop() {
        act("insight.notes.dropped", () -> owners.drop(picked()));
    }

    public void handOver() {
        act("insight.notes.handed", () -> owners.handOver(picked(), curator));
    }

    /** Takes back the decision whose id the pressed button carries. */
    public void undo() {
        PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("given:undo"))
                .ifPresentOrElse(end -> act("given", "insight.end.undone", () -> ends.undo(end)), act::notFound);
    }

    private void act(String news, Runnable deed) {
        act("notes", news, deed);
    }

    private void act(String place, String news, Runnable deed) {
        if (act.done(place, deed)) {
            act.go("/insight/notes.xhtml", news);
        }
    }

    private List<UUID> picked() {
        return picks.stream().filter(Pick::isChosen).map(Pick::getNote).toList();
    }

    /** What was decided lately, which can be taken back. */
    public List<GivenEnd> getGiven() {
        List<GivenEnd> known = given;
        if (known == null) {
            known = ends.latelySingle();
            given = known;
        }
        return known;
    }

    public @Nullable UUID getCurator() {
        return curator;
    }

    public void setCurator(@Nullable UUID curator) {
        this.curator = curator;
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
