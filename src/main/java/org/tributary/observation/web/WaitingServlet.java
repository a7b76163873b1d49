package org.tributary.observation.web;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.NewObservation;
import org.tributary.observation.ObservationDay;
import org.tributary.observation.Observations;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.BusinessException;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Texts;

/**
 * Takes the notes that waited on a device, from whoever is signed in by session there. GET says who that is, and gives the token of the
 * session without which a POST does nothing. A note of another person is refused, and the same note again gets the same answer.
 *
 * <p>401: sign in first · 403: not an agent, not this person, or no token · 400 and 409: {@code sentence} says what is wrong.
 */
@WebServlet("/observation/waiting")
public class WaitingServlet extends HttpServlet {

    private static final String KEY = "tributary.waiting";
    private static final String HEADER = "X-Tributary-Token";
    private static final int MOST_BYTES = 256 * 1024;

    private final transient Jsonb jsonb = JsonbBuilder.create();

    @Inject
    transient Observations observations;

    @Inject
    transient CurrentPerson currentPerson;

    @Inject
    transient Device device;

    @Inject
    transient Texts texts;

    /** A note as the device kept it. @param zone the time zone of the device, as America/New_York */
    public record Waiting(@Nullable String person, @Nullable String clientId, @Nullable String text, @Nullable String line,
            @Nullable String state, @Nullable String touchpoint, @Nullable String kind, @Nullable Integer customerScore,
            @Nullable String observedOn, @Nullable Boolean quotable, @Nullable String zone) {

        NewObservation of(LocalDate day) {
            return new NewObservation(clientId, text, line, state, touchpoint, kind, customerScore, day.toString(), quotable,
                    Set.of());
        }
    }

    /** Who is signed in. */
    public record Owner(String person, String token) {
    }

    /** What the author reads, empty where there is nothing to say. */
    public record Said(String sentence) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (mayNote(response)) {
            answer(response, HttpServletResponse.SC_OK,
                    new Owner(device.getPerson(), token(request.getSession())));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!mayNote(response)) {
            return;
        }
        if (!token(request.getSession()).equals(request.getHeader(HEADER))) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, new Said(texts.get("observation.waiting.signIn")));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, new Said(""));
            return;
        }
        try {
            Waiting note = new JsonBody(jsonb, new String(body, StandardCharsets.UTF_8)).as(Waiting.class);
            take(note, response);
        } catch (BusinessException broken) {
            answer(response, broken.status(), new Said(sentence(broken)));
        }
    }

    private void take(Waiting note, HttpServletResponse response) throws IOException {
        if (!device.getPerson().equals(note.person())) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, new Said(""));
            return;
        }
        LocalDate today = device.today(note.zone());
        LocalDate day = ObservationDay.corrected(note.observedOn(), today);
        observations.submit(note.of(day));
        boolean asTold = day.toString().equals(note.observedOn());
        answer(response, HttpServletResponse.SC_OK,
                new Said(asTold ? "" : texts.say("observation.waiting.dayCorrected", device.words(day))));
    }

    /** Whether an agent is signed in; else that is answered. */
    private boolean mayNote(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!currentPerson.isSignedIn()) {
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, new Said(texts.get("observation.waiting.signIn")));
            return false;
        }
        if (!currentPerson.is(Role.AGENT)) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, new Said(""));
            return false;
        }
        return true;
    }

    private static String token(HttpSession session) {
        if (session.getAttribute(KEY) instanceof String token) {
            return token;
        }
        String token = UUID.randomUUID().toString();
        session.setAttribute(KEY, token);
        return token;
    }

    private String sentence(BusinessException broken) {
        if (broken.errors().isEmpty()) {
            return texts.say(broken);
        }
        return broken.errors().stream()
                .map(error -> texts.say("observation.waiting.wrong", texts.get("observation.submit." + error.field()),
                        texts.say(error)))
                .collect(Collectors.joining(" "));
    }

    private void answer(HttpServletResponse response, int status, Object body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(jsonb.toJson(body));
    }
}
