package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ObservationDrafts;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.MailIn;
import org.tributary.platform.Settings;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** Notes that were mailed in, offered to be finished where notes are written. Costs nothing where no mailbox is set. */
@Named
@RequestScoped
public class MailedDrafts {

    private static final String BUTTON = "mailed:discard";
    private static final int BEGINNING = 140;

    private String chosen = "";
    private @Nullable List<ObservationDrafts.Row> read;

    @Inject
    ObservationDrafts drafts;

    @Inject
    SubmitObservationPage page;

    @Inject
    MailIn mailIn;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Device device;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** A draft in the list. @param until when it is deleted, as a sentence */
    public record Card(UUID id, String beginning, String until) {
    }

    /** Puts the draft that the URL names into the form; one that is gone leaves the form as it is. */
    public void take() {
        find().ifPresent(draft -> {
            page.setText(draft.text());
            page.setClientId(draft.clientId());
        });
    }

    /** Throws away the draft whose id the pressed button carries. */
    public void discard() {
        String pressed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(BUTTON);
        PageTurns.id(pressed).ifPresentOrElse(id -> {
            if (turns.done("mailed", () -> drafts.discard(id))) {
                turns.go("/observation/submit.xhtml", "observation.mailed.deleted");
            }
        }, turns::notFound);
    }

    /** All but the one that stands in the form. */
    public List<Card> getRows() {
        return rows().stream().filter(draft -> !draft.id().toString().equals(chosen))
                .map(draft -> new Card(draft.id(), shortened(draft.text()), texts.say("observation.mailed.until", day(draft))))
                .toList();
    }

    private List<ObservationDrafts.Row> rows() {
        List<ObservationDrafts.Row> rows = read;
        if (rows == null) {
            rows = mailIn.mailbox().isPresent() ? drafts.listMine() : List.of();
            read = rows;
        }
        return rows;
    }

    private Optional<ObservationDrafts.Row> find() {
        return rows().stream().filter(draft -> draft.id().toString().equals(chosen)).findFirst();
    }

    private String day(ObservationDrafts.Row draft) {
        LocalDate day = draft.keptUntil().atZoneSameInstant(settings.networkZone()).toLocalDate();
        return device.words(day);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING - 1)) + "…";
    }

    /** Where this person can mail notes to, empty where they cannot. */
    public String getAddress() {
        boolean hasAddress = currentPerson.get().username().contains("@");
        return hasAddress ? mailIn.mailbox().map(MailIn.Mailbox::address).orElse("") : "";
    }

    /** The id of the draft in the form, empty where there is none. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = PageTurns.id(chosen).map(UUID::toString).orElse("");
    }
}
