package org.tributary.insight.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.GivenEnd;
import org.tributary.insight.NoteEnds;
import org.tributary.insight.ThemeHead;
import org.tributary.insight.ThemeOwners;
import org.tributary.insight.ThemeOwners.Curator;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;

/** How the notes of a theme end, and who of the curators sees to it. */
@Named
@ViewScoped
public class ThemeEnd implements Serializable {

    private static final long serialVersionUID = 1;

    private @Nullable UUID curator;
    private transient @Nullable List<GivenEnd> given;
    private transient @Nullable List<Curator> owner;

    @Inject
    ViewThemePage page;

    @Inject
    EndForm form;

    @Inject
    NoteEnds ends;

    @Inject
    ThemeOwners owners;

    @Inject
    PageTurns act;

    public void send() {
        act("end", "insight.end.done", () -> ends.endTheme(theme(), form.wanted()));
    }

    /** Takes back the decision whose id the pressed button carries. */
    public void undo() {
        PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("given:undo"))
                .ifPresentOrElse(end -> act("given", "insight.end.undone", () -> ends.undo(end)), act::notFound);
    }

    public void take() {
        act("owner", "insight.owner.taken", () -> owners.take(theme()));
    }

    public void drop() {
        act("owner", "insight.owner.dropped", () -> owners.drop(theme()));
    }

    public void handOver() {
        UUID next = curator;
        if (next != null) {
            act("owner", "insight.owner.handed", () -> owners.handOver(theme(), next));
        }
    }

    private void act(String place, String news, Runnable deed) {
        if (act.done(place, deed)) {
            act.go("/insight/theme.xhtml?id=" + page.getId() + "&show=end", news);
        }
    }

    private UUID theme() {
        return PageTurns.id(page.getId()).orElseThrow(NotFound::new);
    }

    public List<GivenEnd> getGiven() {
        List<GivenEnd> known = given;
        if (known == null) {
            ThemeHead head = page.getHead();
            known = head == null ? List.of() : ends.ofTheme(head.key());
            given = known;
        }
        return known;
    }

    public @Nullable Curator getOwner() {
        List<Curator> known = owner;
        if (known == null) {
            ThemeHead head = page.getHead();
            known = head == null ? List.of() : owners.ownerOf(head.key()).stream().toList();
            owner = known;
        }
        return known.isEmpty() ? null : known.get(0);
    }

    public @Nullable UUID getCurator() {
        return curator;
    }

    public void setCurator(@Nullable UUID curator) {
        this.curator = curator;
    }
}
