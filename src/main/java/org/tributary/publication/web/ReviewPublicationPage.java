package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.publication.AudienceSize;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationDesk;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationStatus;
import org.tributary.publication.PublicationView;
import org.tributary.publication.Publications;
import org.tributary.publication.text.TextDifference;

/** What an approver decides on: the text, and what is different from the version before. */
@Named
@ViewScoped
public class ReviewPublicationPage implements Serializable {

    private String id = "";
    private String comment = "";
    private @Nullable PublicationView view;
    private List<TextDifference.Part> difference = List.of();
    private @Nullable AudienceSize size;
    private boolean author;

    @Inject
    PublicationShelf shelf;

    @Inject
    PublicationDesk desk;

    @Inject
    Publications publications;

    @Inject
    ReviewBoardPage board;

    @Inject
    PageTurns act;

    public void load() {
        try {
            UUID key = PageTurns.id(id).orElseThrow(NotFound::new);
            PublicationShelf.Reviewed reviewed = shelf.newestReviewed(key);
            PublicationView found = reviewed.view();
            difference = found.difference();
            size = desk.sizeOf(found.text().audience()).orElse(null);
            author = reviewed.board().author();
            board.open(key, reviewed.board());
            view = found;
        } catch (NotFound hidden) {
            act.notFound();
        }
    }

    /** Signs what was read: where somebody changed it since, it is shown anew. */
    public void approve() {
        PublicationView read = view();
        if (act.done("decision", () -> view = publications.approve(read.id(), read.revision()))) {
            boolean approved = view().status() == PublicationStatus.APPROVED;
            act.go(approved
                    ? "/publication/view.xhtml?id=" + read.id() + "&version=" + read.version()
                    : "/publication/review.xhtml?id=" + read.id(),
                    approved ? "publication.review.approved" : "publication.review.signed");
        } else {
            load();
        }
    }

    public void giveBack() {
        PublicationView read = view();
        if (act.done("decision", () -> publications.giveBack(read.id(), comment))) {
            act.go("/publication/desk.xhtml?tab=review", "publication.review.returned");
        }
    }

    private PublicationView view() {
        PublicationView known = view;
        if (known == null) {
            throw new NotFound();
        }
        return known;
    }

    /** Whether the current person can send it back; signing is another question. */
    public boolean isMayDecide() {
        return isWaiting() && !author && board.isReviewer();
    }

    public boolean isAuthor() {
        return author;
    }

    public boolean isWaiting() {
        return view != null && view.status() == PublicationStatus.IN_REVIEW;
    }

    public @Nullable PublicationView getView() {
        return view;
    }

    public List<TextDifference.Part> getDifference() {
        return difference;
    }

    public long getChanged() {
        return TextDifference.changed(difference);
    }

    public @Nullable AudienceSize getSize() {
        return size;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
