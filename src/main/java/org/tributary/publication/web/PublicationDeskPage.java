package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.Texts;
import org.tributary.publication.DeskRow;
import org.tributary.publication.PublicationDesk;
import org.tributary.publication.PublicationStatus;

/** The desk of those who write and approve; the tab stands in the URL. */
@Named
@RequestScoped
public class PublicationDeskPage {

    private static final int MOST = 200;

    private @Nullable Tab tab;
    private List<Row> rows = List.of();
    private Map<PublicationStatus, Long> counts = Map.of();

    @Inject
    PublicationDesk desk;

    @Inject
    PublicationCards cards;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    private enum Tab {

        DRAFTS(PublicationStatus.DRAFT), REVIEW(PublicationStatus.IN_REVIEW), READY(PublicationStatus.APPROVED,
                PublicationStatus.SCHEDULED), LIVE(
                        PublicationStatus.LIVE), WITHDRAWN(PublicationStatus.WITHDRAWN, PublicationStatus.EXPIRED);

        private final List<PublicationStatus> statuses;

        Tab(PublicationStatus... statuses) {
            this.statuses = List.of(statuses);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A tab: its place in the URL, its words with the count, and whether it is the one that is open. */
    public record Way(String code, String words, boolean current) {
    }

    /** A row: where its button leads, and in which words. */
    public record Row(DeskRow of, String line, PublicationCards.Chip status, String link, String button) {
    }

    public void load() {
        counts = desk.counts();
        rows = desk.desk(tab().statuses, MOST).stream().map(this::row).toList();
    }

    private Row row(DeskRow row) {
        boolean edits = row.status() == PublicationStatus.DRAFT && currentPerson.is(Role.PUBLISHER);
        String page = edits ? "write" : row.status() == PublicationStatus.IN_REVIEW ? "review" : "view";
        String query = "?id=" + row.id() + (page.equals("view") ? "&version=" + row.version() : "");
        String line = texts.say("publication.desk.line", texts.get("publication.kind." + row.kind().name()),
                row.version(),
                row.author(), cards.dayOf(row.createdAt().toInstant()));
        return new Row(row, line, cards.status(row.status()), "/publication/" + page + ".xhtml" + query,
                texts.get("publication.desk." + page));
    }

    public List<Way> getWays() {
        return Arrays.stream(Tab.values()).map(one -> new Way(one.code(),
                texts.say("publication.desk.tab." + one.code(), count(one)), one == tab())).toList();
    }

    public String getNothing() {
        return texts.get("publication.desk.empty." + tab().code());
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isWriter() {
        return currentPerson.is(Role.PUBLISHER);
    }

    public String getTab() {
        return tab().code();
    }

    public void setTab(@Nullable String code) {
        tab = Arrays.stream(Tab.values()).filter(one -> one.code().equals(code)).findFirst().orElse(null);
    }

    /** Without one in the URL writers begin with what they can go on with, approvers with what waits for them. */
    private Tab tab() {
        Tab chosen = tab;
        if (chosen != null) {
            return chosen;
        }
        return isWriter()
                ? Stream.of(Tab.DRAFTS, Tab.READY, Tab.REVIEW, Tab.LIVE).filter(one -> count(one) > 0).findFirst()
                        .orElse(Tab.DRAFTS)
                : Tab.REVIEW;
    }

    private long count(Tab one) {
        return one.statuses.stream().mapToLong(status -> counts.getOrDefault(status, 0L)).sum();
    }
}
