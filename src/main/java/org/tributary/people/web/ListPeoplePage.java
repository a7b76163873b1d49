package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.People;
import org.tributary.people.PersonRow;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** Everybody who can sign in, searched and filtered by the URL. */
@Named
@RequestScoped
public class ListPeoplePage {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    private String q = "";
    private String role = "";
    private int page = 1;
    private Page<PersonRow> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));

    @Inject
    People people;

    public void load() {
        found = people.list(q, role, PageRequest.ofNumber(page, ROWS));
    }

    public Page<PersonRow> getFound() {
        return found;
    }

    public boolean isFiltered() {
        return !(q + role).isEmpty();
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), LAST_PAGE);
    }
}
