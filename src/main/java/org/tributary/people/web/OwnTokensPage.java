package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.people.Tokens;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;

/** My own tokens for the API. The secret of a new one is shown on the page after, and then never again. */
@Named
@RequestScoped
public class OwnTokensPage {

    private static final int USUAL_DAYS = 90;

    private String name = "";
    private @Nullable Integer days = USUAL_DAYS;
    private final Map<String, Boolean> roles = new HashMap<>();
    private @Nullable List<Tokens.Row> mine;

    @Inject
    Tokens tokens;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    RoleWords roleWords;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    PageTurns turns;

    public void create() {
        turns.done("token", () -> {
            Set<Role> chosen = PersonForm.chosen(roles).stream().flatMap(code -> Role.ofCode(code).stream())
                    .collect(Collectors.toSet());
            if (days == null) {
                throw new Invalid("days", "platform.error.required");
            }
            Tokens.Issued issued = tokens.create(name, chosen, days);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().put("secret", issued.secret());
            turns.go("/people/profile.xhtml", "people.token.created", name.strip());
        });
    }

    /**
     * Revokes the token whose id the pressed button sends. A Faces button in a row is found again by its place, and the row there
     * is another one where a token was made or revoked meanwhile.
     */
    public void revoke() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String pressed = faces.getExternalContext().getRequestParameterMap().get("revoke");
        if (!faces.isPostback() || pressed == null) {
            return;
        }
        turns.done("tokens", () -> {
            tokens.revoke(PageTurns.id(pressed).orElseThrow(NotFound::new));
            turns.go("/people/profile.xhtml", "people.token.revoked");
        });
    }

    public List<Tokens.Row> getMine() {
        if (mine == null) {
            mine = tokens.mine();
        }
        return mine;
    }

    public List<Choice> getRolesToChoose() {
        return roleWords.choices(currentPerson.get().roles());
    }

    public boolean isExpired(Tokens.Row token) {
        return !token.expiresAt().isAfter(clock.instant());
    }

    public String day(Instant instant) {
        return Dates.day(LocalDate.ofInstant(instant, settings.networkZone()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public Map<String, Boolean> getRoles() {
        return roles;
    }
}
