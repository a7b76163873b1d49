package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.tributary.people.Invitations;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;

/**
 * What the buttons in the rows of invitations do ({@code WEB-INF/includes/invitationRows.xhtml}). They send the id: a Faces button
 * is found again by its place, and another invitation may stand there by now.
 */
@RequestScoped
public class InvitationActs {

    private static final String RESEND = "resend";
    private static final String REVOKE = "revoke";

    @Inject
    Invitations invitations;

    @Inject
    LinkToHandOn linkToHandOn;

    @Inject
    PageTurns turns;

    /** Does what was pressed and leads on to that page. @return whether anything was pressed and done */
    boolean isPressed(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> pressed = faces.getExternalContext().getRequestParameterMap();
        if (!faces.isPostback()) {
            return false;
        }
        if (pressed.containsKey(RESEND)) {
            return turns.done("invitations", () -> linkToHandOn.after(
                    invitations.resend(PageTurns.id(pressed.get(RESEND)).orElseThrow(NotFound::new)), page));
        }
        return pressed.containsKey(REVOKE) && turns.done("invitations", () -> {
            invitations.revoke(PageTurns.id(pressed.get(REVOKE)).orElseThrow(NotFound::new));
            turns.go(page, "people.invitation.revoked");
        });
    }
}
