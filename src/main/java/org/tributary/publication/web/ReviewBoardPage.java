package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationReviews;
import org.tributary.publication.ReviewBoard;

/** Who signed a version and who still has to, and what was said; beside the text that is reviewed. */
@Named
@ViewScoped
public class ReviewBoardPage implements Serializable {

    private @Nullable UUID of;
    private @Nullable ReviewBoard board;
    private String remark = "";

    @Inject
    PublicationReviews reviews;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PageTurns act;

    void open(UUID id, ReviewBoard found) {
        of = id;
        board = found;
    }

    public void say() {
        UUID id = Optional.ofNullable(of).orElseThrow(NotFound::new);
        if (act.done("talk", () -> reviews.comment(id, remark))) {
            act.go("/publication/review.xhtml?id=" + id, "publication.review.said");
        }
    }

    /** The place in which the current person can sign, empty for none. */
    public String getMine() {
        return board == null || board.mine() == null || !isReviewer() ? "" : board.mine();
    }

    boolean isReviewer() {
        return currentPerson.is(Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }

    public @Nullable ReviewBoard getBoard() {
        return board;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
