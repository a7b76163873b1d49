package org.tributary.observation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.NewObservation;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Check;
import org.tributary.platform.web.PageTurns;
import org.tributary.privacy.Masked;
import org.tributary.privacy.Masking;

/** One text and a few chips, prefilled from the last note, else from what the person works on. */
@Named
@RequestScoped
public class SubmitObservationPage {

    /** The name of the boxes that say of a suspected name that it is no person. */
    private static final String NOT_PERSON = "notPerson";

    /** The parameter with the words that a search found nothing for. */
    private static final String WORDS = "words";

    private String clientId = UUID.randomUUID().toString();
    private String text = "";
    private @Nullable String line;
    private @Nullable String state;
    private @Nullable String touchpoint;
    private @Nullable String kind;
    private @Nullable Integer impression;
    private boolean quotable;
    private @Nullable LocalDate observedOn;
    private String same = "";

    @Inject
    Observations observations;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Masking masking;

    @Inject
    PageTurns turns;

    @Inject
    Device device;

    /** A suspected name and whether the author said that it is no person. */
    public record SuspectedName(String name, boolean notPerson) {
    }

    @PostConstruct
    void prefill() {
        Actor actor = currentPerson.get();
        observedOn = device.getDay();
        line = actor.lines().stream().findFirst().orElse(null);
        state = actor.states().stream().findFirst().orElse(null);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            setText(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(WORDS));
            observations.findMyLast().ifPresent(this::prefillFrom);
        }
    }

    private void prefillFrom(ObservationRow last) {
        line = last.line();
        state = last.state();
        touchpoint = last.touchpoint();
    }

    public @Nullable String submit() {
        try {
            LocalDate day = observedOn;
            LocalDate today = device.today(zone());
            new Check().that(day == null || !day.isAfter(today), "observedOn", "observation.error.dayAhead",
                    device.words(today)).done();
            Observations.Submitted done = observations.submit(new NewObservation(clientId, text, line, state, touchpoint, kind,
                    impression, day == null ? null : day.toString(), quotable, notPersons()));
            turns.go("/observation/view.xhtml?id=" + done.row().id(),
                    done.created() ? "observation.submit.noted" : "observation.submit.notedBefore");
        } catch (BusinessException broken) {
            turns.say("note", broken);
        }
        return null;
    }

    /** What the server would mask, and the names that it only suspects. */
    public Masked getMasked() {
        return masking.mask(text, notPersons(), true);
    }

    public List<SuspectedName> getSuspectedNames() {
        Set<String> cleared = notPersons();
        return masking.mask(text, Set.of(), false).suspects().stream().map(suspect -> suspect.text()).distinct()
                .map(name -> new SuspectedName(name, cleared.contains(name))).toList();
    }

    private static Set<String> notPersons() {
        String[] names = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap()
                .get(NOT_PERSON);
        return names == null ? Set.of() : Set.copyOf(Arrays.asList(names));
    }

    /** The time zone that the device named, if it did. */
    private static @Nullable String zone() {
        String zone = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("zone");
        return zone == null || zone.isBlank() ? null : zone;
    }

    /** The insight that the person just said "same here" to, from the URL. */
    public String getSame() {
        return same;
    }

    public void setSame(@Nullable String same) {
        this.same = PageTurns.id(same).map(UUID::toString).orElse("");
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = clientId == null || clientId.isBlank() ? this.clientId : clientId;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getTouchpoint() {
        return touchpoint;
    }

    public void setTouchpoint(@Nullable String touchpoint) {
        this.touchpoint = touchpoint;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable Integer getImpression() {
        return impression;
    }

    public void setImpression(@Nullable Integer impression) {
        this.impression = impression;
    }

    public boolean isQuotable() {
        return quotable;
    }

    public void setQuotable(boolean quotable) {
        this.quotable = quotable;
    }

    public @Nullable LocalDate getObservedOn() {
        return observedOn;
    }

    public void setObservedOn(@Nullable LocalDate observedOn) {
        this.observedOn = observedOn;
    }
}
