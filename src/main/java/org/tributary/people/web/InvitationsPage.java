package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tributary.people.InvitationRow;
import org.tributary.people.PendingInvitations;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** Who was invited, and how far each invitation is. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    private boolean all;
    private int page = 1;
    private Page<InvitationRow> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));

    @Inject
    PendingInvitations pending;

    @Inject
    InvitationActs acts;

    public void load() {
        if (!acts.isPressed("/people/invitations.xhtml")) {
            found = pending.list(all, PageRequest.ofNumber(page, ROWS));
        }
    }

    public Page<InvitationRow> getFound() {
        return found;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), LAST_PAGE);
    }
}
