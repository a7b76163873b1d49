package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ChannelAnswer;
import org.tributary.observation.FlaggedNotes;
import org.tributary.observation.HeldNotes;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** Compliance decides about held notes, and reads which ones looked like complaints. */
@Named
@RequestScoped
public class ReviewObservationsPage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 1_000_000;
    private static final String WAITING = "waiting";
    private static final String DECIDED = "decided";
    private static final String FLAGGED = "flagged";
    private static final List<String> SHOWN = List.of(WAITING, DECIDED, FLAGGED, "filed", "not_one", "not_asked");

    private String show = WAITING;
    private int page = 1;
    private Page<ReviewCards.Card> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));

    @Inject
    HeldNotes heldNotes;

    @Inject
    FlaggedNotes flaggedNotes;

    @Inject
    ReviewCards cards;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** One of the lists. */
    public record Pill(String code, String label, boolean chosen) {
    }

    public void load() {
        PageRequest request = PageRequest.ofNumber(page, ROWS);
        found = switch (show) {
            case WAITING -> heldNotes.openWaiting(request).map(cards::of);
            case DECIDED -> heldNotes.openDecided(request).map(cards::of);
            default -> flaggedNotes.open(answer(), request).map(cards::of);
        };
    }

    private @Nullable ChannelAnswer answer() {
        return show.equals(FLAGGED) ? null : ChannelAnswer.given(show).orElse(ChannelAnswer.NOT_ASKED);
    }

    public void release() {
        decide("review:release", "observation.review.isReleased", heldNotes::release);
    }

    public void reject() {
        decide("review:reject", "observation.review.isRejected", heldNotes::reject);
    }

    private interface Decision {
        Object on(UUID id, @Nullable String reason);
    }

    /** The button that was pressed bears the note's id; the reason stands in the field of its row. */
    private void decide(String button, String news, Decision decision) {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        UUID id = PageTurns.id(sent.get(button)).orElse(null);
        if (id != null && turns.done("review", () -> decision.on(id, sent.get("reason-" + id)))) {
            turns.go("/observation/review.xhtml?show=" + show, news);
        } else if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            // Refused, or Enter was pressed in a field of a reason, which means no button.
            load();
        }
    }

    public List<Pill> getPills() {
        return SHOWN.stream().map(code -> new Pill(code, texts.get("observation.review.show." + code), code.equals(show)))
                .toList();
    }

    public Page<ReviewCards.Card> getFound() {
        return found;
    }

    /** What is said where a list is empty. */
    public String getNothing() {
        return texts.get(show.equals(WAITING)
                ? "observation.review.noneWaiting"
                : show.equals(DECIDED) ? "observation.review.noneDecided" : "observation.review.noneFlagged");
    }

    public boolean isDeciding() {
        return show.equals(WAITING) || show.equals(DECIDED);
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show != null && SHOWN.contains(show) ? show : WAITING;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), LAST_PAGE);
    }
}
