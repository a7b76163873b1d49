package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.publication.Kind;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.ShelfRow;

/** What is live: for agents theirs, must-reads that wait first; for staff all. */
@Named
@RequestScoped
public class ListPublicationsPage {

    private static final int ROWS = 20;

    private int page = 1;
    private String kind = "";
    private List<PublicationCards.Card> waiting = List.of();
    private Page<PublicationCards.Card> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));

    @Inject
    PublicationShelf shelf;

    @Inject
    GuidanceCount guidance;

    @Inject
    PublicationCards cards;

    @Inject
    CurrentPerson currentPerson;

    public void load() {
        PageRequest request = PageRequest.ofNumber(page, ROWS);
        if (isAgent()) {
            List<ShelfRow> rows = guidance.rows().stream()
                    .filter(row -> kind.isEmpty() || row.kind().name().equals(kind)).toList();
            waiting = rows.stream().filter(ShelfRow::asks).map(cards::card).toList();
            found = Page.of(rows.stream().filter(row -> !row.asks()).toList(), request).map(cards::card);
        } else {
            found = shelf.live(kind.isEmpty() ? List.of(Kind.values()) : List.of(Kind.valueOf(kind)), request)
                    .map(cards::card);
        }
    }

    public boolean isAgent() {
        return currentPerson.is(Role.AGENT);
    }

    public boolean isWriter() {
        return currentPerson.is(Role.PUBLISHER);
    }

    public List<PublicationCards.Card> getWaiting() {
        return waiting;
    }

    public Page<PublicationCards.Card> getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public String getKind() {
        return kind;
    }

    /** Another word than a kind's is no filter. */
    public void setKind(String kind) {
        this.kind = "GUIDANCE".equals(kind) || "PRODUCT".equals(kind) ? kind : "";
    }
}
