package org.tributary.people.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.people.Actor;
import org.tributary.platform.Language;

/**
 * Which language a request is answered in: the one of the person's profile; where nobody is signed in the one that was chosen on
 * this device by {@code ?language=}, which a cookie keeps; else the one the browser asks for.
 */
final class LanguageOfRequest {

    static final String NAME = "language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private LanguageOfRequest() {
    }

    static Language of(HttpServletRequest request, HttpServletResponse response, Optional<Actor> actor) {
        Optional<Language> ofPerson = actor.flatMap(person -> Language.ofCode(person.language()));
        if (ofPerson.isPresent()) {
            return ofPerson.get();
        }
        // The body of a post is not ours to read yet.
        Optional<Language> chosen = request.getMethod().equals("GET")
                ? Language.ofCode(request.getParameter(NAME))
                : Optional.empty();
        chosen.ifPresent(language -> response.addCookie(kept(request, language)));
        return chosen.or(() -> kept(request)).orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(NAME))
                .findFirst().flatMap(cookie -> Language.ofCode(cookie.getValue()));
    }

    private static Cookie kept(HttpServletRequest request, Language language) {
        Cookie cookie = new Cookie(NAME, language.code());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
