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
import org.tributary.insight.Curation;
import org.tributary.insight.PooledNotes;
import org.tributary.insight.ThemeNote;
import org.tributary.insight.Themes;
import org.tributary.observation.NoteFate.ThemeName;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** The opened notes of a theme, without authors, of which a curator picks some to split off or to move. */
@Named
@ViewScoped
public class ThemeNotes implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int ROWS = 50;

    private String theme = "";
    private int page = 1;
    private long total;
    private boolean opened;
    private @Nullable UUID into;
    private String asked = "";
    private transient PooledNotes.@Nullable Why why;
    private List<Pick> picks = new ArrayList<>();

    @Inject
    Themes themes;

    @Inject
    PooledNotes pooled;

    @Inject
    Curation curation;

    @Inject
    PageTurns act;

    @Inject
    ThemeWords words;

    @Inject
    Texts texts;

    /** Reads them once a view; each opening is audited. */
    void open(UUID id) {
        if (opened) {
            return;
        }
        theme = id.toString();
        Page<ThemeNote> found = themes.openNotes(id, PageRequest.ofNumber(page, ROWS));
        total = found.total();
        picks = new ArrayList<>(found.items().stream().map(note -> new Pick(note.id(), note.text(), about(note))).toList());
        opened = true;
        PageTurns.id(asked).ifPresent(note -> why = pooled.openWhy(note));
    }

    private String about(ThemeNote note) {
        return texts.say("insight.theme.note", words.line(note.line()), note.state(), words.kind(note.kind()),
                Dates.shortDate(note.observedOn()));
    }

    public void split() {
        List<UUID> made = new ArrayList<>();
        if (somethingPicked() && act.done("notes", () -> made.add(curation.split(UUID.fromString(theme), picked())))) {
            act.go("/insight/theme.xhtml?id=" + made.get(0), "insight.theme.splitDone");
        }
    }

    public void move() {
        UUID target = into;
        if (target == null) {
            warn("insight.theme.chooseTarget");
        } else if (somethingPicked() && act.done("notes", () -> curation.move(target, picked()))) {
            act.go("/insight/theme.xhtml?id=" + target, "insight.theme.movedDone");
        }
    }

    private boolean somethingPicked() {
        if (picked().isEmpty()) {
            warn("insight.theme.pickFirst");
        }
        return !picked().isEmpty();
    }

    private void warn(String key) {
        FacesContext.getCurrentInstance().addMessage(null, new jakarta.faces.application.FacesMessage(
                jakarta.faces.application.FacesMessage.SEVERITY_WARN, texts.get(key), null));
    }

    private List<UUID> picked() {
        return picks.stream().filter(Pick::isChosen).map(Pick::getNote).toList();
    }

    /** The note that somebody asked about, with its nearest, or null. */
    public PooledNotes.@Nullable Why getWhy() {
        return why;
    }

    public String about(PooledNotes.Near near) {
        ThemeName other = near.note().theme();
        return texts.say(other == null ? "insight.why.nearAlone" : "insight.why.near", Math.round(100 * near.cosine()),
                other == null ? "" : other.title());
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked == null ? "" : asked;
    }

    public List<Pick> getPicks() {
        return picks;
    }

    public long getTotal() {
        return total;
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

    public @Nullable UUID getInto() {
        return into;
    }

    public void setInto(@Nullable UUID into) {
        this.into = into;
    }
}
