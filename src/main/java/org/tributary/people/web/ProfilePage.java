package org.tributary.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.FormSignIn;
import org.tributary.people.People;
import org.tributary.people.Tokens;
import org.tributary.platform.Language;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** Who I am here, how the pages look to me, and my password. */
@Named
@RequestScoped
public class ProfilePage {

    /** The choice that follows the device; it is kept as an empty text. */
    private static final String DEVICE = "device";

    private String language = "en";
    private String theme = DEVICE;
    private boolean keys = true;
    private String current = "";

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    @Inject
    Tokens tokens;

    @Inject
    ChosenPassword chosenPassword;

    @Inject
    FormSignIn formSignIn;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @PostConstruct
    void load() {
        Actor me = currentPerson.get();
        language = me.language();
        theme = me.theme().isEmpty() ? DEVICE : me.theme();
        keys = me.keys();
    }

    public void prefer() {
        turns.done("look", () -> {
            people.prefer(language, theme.equals(DEVICE) ? "" : theme);
            people.preferKeys(keys);
            Language.ofCode(language).ifPresent(Language::speak);
            turns.go("/people/profile.xhtml", "people.profile.saved");
        });
    }

    public void changePassword() {
        turns.done("ownPassword", () -> {
            tokens.changePassword(current, chosenPassword.agreed());
            formSignIn.stayIn((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
            turns.go("/people/profile.xhtml", "people.profile.passwordChanged");
        });
    }

    public Actor getMe() {
        return currentPerson.get();
    }

    public List<Choice> getLanguages() {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.code(), texts.get("platform.language." + one.code()))).toList();
    }

    public List<Choice> getThemes() {
        return Stream.of(DEVICE, "light", "dark").map(one -> new Choice(one, texts.get("people.profile.theme." + one)))
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public boolean isKeys() {
        return keys;
    }

    public void setKeys(boolean keys) {
        this.keys = keys;
    }

    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current;
    }
}
