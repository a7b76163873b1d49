package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.LivePublications;
import org.tributary.publication.PublicationDesk;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationView;

/** Looking after a publication: who answers for it, how a version was reviewed, and its recall. */
@Named
@ViewScoped
public class CarePublicationPage implements Serializable {

    private String id = "";
    private @Nullable Integer version;
    private @Nullable PublicationView view;
    private boolean withdrawable;
    private List<Choice> others = List.of();
    private String reason = "";
    private @Nullable UUID instead;

    @Inject
    PublicationShelf shelf;

    @Inject
    PublicationDesk desk;

    @Inject
    LivePublications livePublications;

    @Inject
    CareForm care;

    @Inject
    ReviewBoardPage board;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PageTurns act;

    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            PublicationShelf.Reviewed reviewed = shelf.reviewed(key, version);
            PublicationView found = reviewed.view();
            care.open(key);
            board.open(key, reviewed.board());
            withdrawable = PublicationSteps.of(found, currentPerson).withdraw();
            others = withdrawable
                    ? desk.titles().entrySet().stream().filter(one -> !one.getKey().equals(key))
                            .map(one -> new Choice(one.getKey(), one.getValue())).toList()
                    : List.of();
            view = found;
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    public void choose() {
        UUID of = view().id();
        if (act.done("care", () -> care.save(of))) {
            act.go("/publication/care.xhtml?id=" + of, "publication.care.saved");
        }
    }

    /** Takes it back, and tells everybody whom it had reached. */
    public void withdraw() {
        UUID of = view().id();
        if (act.done("withdrawal", () -> livePublications.withdraw(of, reason, instead))) {
            Integer told = shelf.get(of).care().told();
            if (told == null) {
                act.go("/publication/view.xhtml?id=" + of, "publication.recalled.toldNoNumber");
            } else {
                act.go("/publication/view.xhtml?id=" + of, "publication.recalled.done", told);
            }
        }
    }

    private PublicationView view() {
        return Optional.ofNullable(view).orElseThrow(NotFound::new);
    }

    public boolean isWithdrawable() {
        return withdrawable;
    }

    public List<Choice> getOthers() {
        return others;
    }

    public @Nullable PublicationView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable UUID getInstead() {
        return instead;
    }

    public void setInstead(@Nullable UUID instead) {
        this.instead = instead;
    }
}
