package org.tributary.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tributary.notification.MailHabits;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Texts;

/**
 * The link at the end of a mail. A mail program posts to it and the mails end at once (RFC 8058); a person follows it and is
 * asked, because programs that look into links must not end anything.
 */
@WebServlet(urlPatterns = "/unsubscribe")
public class UnsubscribeServlet extends HttpServlet {

    @Inject
    transient MailHabits habits;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/notification/unsubscribe.xhtml?token="
                + encoded(request.getParameter("token")) + "&kind=" + encoded(request.getParameter("kind")));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            habits.unsubscribe(text(request.getParameter("token")), text(request.getParameter("kind")));
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(texts.get("notification.unsubscribe.done"));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    private static String encoded(@Nullable String parameter) {
        return URLEncoder.encode(text(parameter), StandardCharsets.UTF_8);
    }
}
