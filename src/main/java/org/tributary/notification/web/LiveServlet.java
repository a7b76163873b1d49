package org.tributary.notification.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.LongFunction;
import org.tributary.notification.LiveBadges;
import org.tributary.notification.LiveStream;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Language;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/**
 * How much waits in the inbox, as server-sent events, for whoever is signed in by session. A stream ends after the
 * idle time of a session and the page does not renew it by itself, so that an open page does not keep a session alive.
 */
@WebServlet(urlPatterns = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    @Inject
    transient CurrentPerson currentPerson;

    @Inject
    transient LiveBadges badges;

    @Inject
    transient Settings settings;

    @Inject
    transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!currentPerson.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(settings.sessionIdle().toMillis());
        // The stream speaks on other threads.
        Language language = Language.spoken();
        LongFunction<String> label = count -> language.say(() -> count == 0
                ? texts.get("platform.look.inbox")
                : texts.say("platform.look.inboxNew", count));
        LiveStream stream = new LiveStream(currentPerson.get().person(), context, label);
        context.addListener(new Farewell(stream));
        badges.open(stream);
    }

    private final class Farewell implements AsyncListener {

        private final LiveStream stream;

        Farewell(LiveStream stream) {
            this.stream = stream;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            badges.close(stream);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            stream.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            badges.close(stream);
            event.getAsyncContext().complete();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is started once.
        }
    }
}
