package org.tributary.observation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ChannelAnswer;
import org.tributary.observation.NewObservation;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Check;
import org.tributary.platform.web.PageTurns;

/** One text and a few chips, prefilled from the last note, else from what the person works on. */
@Named
@RequestScoped
public class SubmitObservationPage {

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
    MaskingPreview preview;

    @Inject
    ChannelQuestion question;

    @Inject
    PageTurns turns;

    @Inject
    Device device;

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
            ChannelAnswer channel = question.answer().orElse(null);
            new Check().that(channel != null || question.about(text).isEmpty(), "channel", "observation.channel.unanswered")
                    .done();
            Observations.Submitted done = observations.submit(new NewObservation(clientId, text, line, state, touchpoint, kind,
                    impression, day == null ? null : day.toString(), quotable, preview.notPersons(), channel));
            turns.go("/observation/view.xhtml?id=" + done.row().id(),
                    done.created() ? "observation.submit.noted" : "observation.submit.notedBefore");
        } catch (BusinessException broken) {
            turns.say("note", broken);
        }
        return null;
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
