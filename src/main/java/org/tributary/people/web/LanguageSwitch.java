package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Language;
import org.tributary.platform.web.Texts;

/** The languages as links to the page one is on, for those who are not signed in; the others choose in their profile. */
@Named
@RequestScoped
public class LanguageSwitch {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    /** A language by its own name, and where it leads. */
    public record Way(String code, String name, String url, boolean current) {
    }

    public boolean isOffered() {
        return !currentPerson.isSignedIn() && request().getDispatcherType() == DispatcherType.REQUEST;
    }

    public List<Way> getWays() {
        String query = Arrays.stream(Objects.toString(request().getQueryString(), "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(LanguageOfRequest.NAME + "="))
                .map(part -> part + "&").collect(Collectors.joining());
        String page = request().getRequestURI() + "?" + query + LanguageOfRequest.NAME + "=";
        return Arrays.stream(Language.values()).map(language -> new Way(language.code(),
                texts.get("platform.language." + language.code()), page + language.code(), language == Language.spoken()))
                .toList();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
