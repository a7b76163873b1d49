package org.tributary.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.notification.Inbox;
import org.tributary.notification.InboxKind;
import org.tributary.notification.InboxRow;
import org.tributary.notification.InboxWords;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/** The inbox. Opening an item marks it as seen and leads on to what it is about. */
@Named
@RequestScoped
public class InboxPage {

    private static final int ROWS = 30;

    private int page = 1;
    private String open = "";
    private Page<InboxRow> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private List<Item> items = List.of();

    @Inject
    Inbox inbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    @Inject
    InboxWords words;

    /** An item in words. */
    public record Item(UUID id, String sentence, String title, String detail, String when, String icon, boolean seen,
            String earlier) {
    }

    public void load() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!open.isEmpty()) {
            try {
                external.redirect(external.getRequestContextPath() + inbox.see(UUID.fromString(open)));
            } catch (NotFound | IllegalArgumentException gone) {
                external.responseSendError(404, "");
                FacesContext.getCurrentInstance().responseComplete();
            }
            return;
        }
        found = inbox.list(PageRequest.ofNumber(page, ROWS));
        items = found.items().stream().map(this::item).toList();
    }

    /** Everything is seen. */
    public String seeAll() {
        inbox.seeAll();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("notification.inbox.allSeen"),
                null));
        return "/notification/inbox.xhtml?faces-redirect=true";
    }

    private Item item(InboxRow row) {
        return new Item(row.id(), texts.get("notification.kind." + row.kind().code()), words.title(row.kind(), row.title()),
                words.detail(row.kind(), row.detail()),
                when(row), icon(row.kind()), row.seen(),
                row.earlier() == 0 ? "" : texts.say("notification.inbox.earlier", row.earlier()));
    }

    private String when(InboxRow row) {
        ZoneId zone = settings.networkZone();
        ZonedDateTime at = row.at().atZoneSameInstant(zone);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        LocalDate day = at.toLocalDate();
        if (day.equals(today)) {
            return texts.say("notification.inbox.today", Dates.time(at.toLocalTime()));
        }
        if (day.equals(today.minusDays(1))) {
            return texts.say("notification.inbox.yesterday", Dates.time(at.toLocalTime()));
        }
        return day.getYear() == today.getYear() ? Dates.weekday(day) : Dates.day(day);
    }

    private static String icon(InboxKind kind) {
        return switch (kind) {
            case MUST_READ, NEW_VERSION, GUIDANCE -> "book-open-check";
            case PRODUCT -> "package-open";
            case WITHDRAWN, RETURNED -> "undo-2";
            case REVIEW_ASKED -> "eye";
            case REVIEW_SIGNED -> "check";
            case REVIEW_STUCK -> "users";
            case REVIEW_COMMENT -> "message-square-reply";
            case APPROVED -> "circle-check";
            case INSIGHT -> "waves";
            case RESPONSE, ANSWER -> "message-square-reply";
            case DUE, DEPUTY_DUE, REVIEW_DUE, FILING_ENDS -> "timer";
            case CONTRADICTED -> "triangle-alert";
            case DEPUTY_APPROVED -> "circle-check";
            case DEPUTY_RETURNED -> "undo-2";
            case STANDS_IN, NOBODY_STANDS_IN, TAKES_OVER, NOBODY_TAKES_OVER, LAST_ADMINISTRATOR -> "users";
            case PASSED -> "send";
            case PARKED -> "bookmark";
            case NOTES_OVERDUE, RESPONSE_OVERDUE -> "timer";
            case THEME_RISES, INSIGHT_RISES -> "trending-up";
            case PRODUCT_STAGE -> "package-open";
            case NOTE_HELD, NOTE_THREAT -> "shield-check";
            case ALERT, ALERT_NEGLECTED -> "bell";
            case REPORT -> "file-text";
        };
    }

    public boolean isAnyUnseen() {
        return items.stream().anyMatch(item -> !item.seen());
    }

    public List<Item> getItems() {
        return items;
    }

    public Page<InboxRow> getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(@Nullable String open) {
        this.open = open == null ? "" : open;
    }
}
