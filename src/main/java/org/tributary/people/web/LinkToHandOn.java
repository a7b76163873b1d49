package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.tributary.people.Invitations;
import org.tributary.platform.web.PageTurns;

/** A link that no mail takes to its owner: it is shown on the next page ({@code WEB-INF/includes/linkToHandOn.xhtml}), once. */
@RequestScoped
public class LinkToHandOn {

    @Inject
    PageTurns turns;

    /** @param path within the portal */
    void show(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String url = request.getRequestURL().toString();
        String base = url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
        external.getFlash().put("link", base + path);
    }

    /** Leads on to that page, with the link or the news that it is on its way. */
    void after(Invitations.Made made, String page) {
        String path = made.path();
        if (path != null) {
            show(path);
        }
        turns.go(page, path == null ? "people.invitation.onItsWay" : "people.invitation.handOn", made.address());
    }
}
