package org.tributary.people.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Agencies;
import org.tributary.people.AgencyRow;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.PageTurns;

/** The agencies and who owns them. Which part of the list is seen, and which agency is changed, stands in the URL and in the form. */
@Named
@RequestScoped
public class AgenciesPage {

    private static final int ROWS = 50;

    private String q = "";
    private int page = 1;
    private Page<AgencyRow> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private Optional<AgencyRow> chosen = Optional.empty();
    private String ownerGroup = "";

    @Inject
    Agencies agencies;

    @Inject
    PageTurns turns;

    @PostConstruct
    void load() {
        Map<String, String> url = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        q = url.getOrDefault("q", "");
        page = number(url.getOrDefault("page", "1"));
        found = agencies.list(q, PageRequest.ofNumber(page, ROWS));
        String id = url.getOrDefault("id", "");
        chosen = found.items().stream().filter(row -> row.id().toString().equals(id)).findFirst();
        ownerGroup = chosen.map(AgencyRow::ownerGroup).orElse("");
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    public void group() {
        turns.done("group", () -> {
            AgencyRow agency = chosen.orElseThrow(NotFound::new);
            agencies.group(agency.id(), ownerGroup);
            turns.go("/people/agencies.xhtml?page=" + page + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8),
                    "people.agencies.grouped", agency.name(), ownerGroup.strip());
        });
    }

    public List<String> getGroups() {
        return found.items().stream().map(AgencyRow::ownerGroup).distinct().sorted().toList();
    }

    public Page<AgencyRow> getFound() {
        return found;
    }

    public @Nullable AgencyRow getChosen() {
        return chosen.orElse(null);
    }

    public String getOwnerGroup() {
        return ownerGroup;
    }

    public void setOwnerGroup(String ownerGroup) {
        this.ownerGroup = ownerGroup;
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }
}
