package org.tributary.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tributary.people.Person;
import org.tributary.people.Tokens;
import org.tributary.platform.web.PageTurns;

/** Where a one-time link leads: its owner chooses a password. The link travels in the form, so it needs no session. */
@Named
@RequestScoped
public class WelcomePage {

    private String link = "";
    private Optional<String> owner = Optional.empty();

    @Inject
    Tokens tokens;

    @Inject
    ChosenPassword chosenPassword;

    @Inject
    PageTurns turns;

    @PostConstruct
    void open() {
        link = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault("link", "");
        owner = tokens.findOwnerOfLink(link);
    }

    public void choose() {
        if (owner.isPresent()) {
            turns.done("welcome", () -> turns.go("/people/signIn.xhtml", "people.welcome.done",
                    tokens.choosePassword(link, chosenPassword.agreed()).username()));
        }
    }

    public boolean isOpen() {
        return owner.isPresent();
    }

    public String getName() {
        String name = owner.orElse("");
        return name.equals(Person.FIRST_ADMINISTRATOR) ? name : name.split(" ")[0];
    }

    public String getLink() {
        return link;
    }
}
