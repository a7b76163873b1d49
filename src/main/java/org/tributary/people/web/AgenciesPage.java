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
import org.tributary.people.AgencyMarks;
import org.tributary.people.AgencyRow;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.PageTurns;

/** The agencies, who owns them, and what the carrier calls them. Which part of the list is seen, and which agency is changed, stands in the URL and in the form. */
@Named
@RequestScoped
public class AgenciesPage {

    private static final int ROWS = 50;

    private String q = "";
    private int page = 1;
    private Page<AgencyRow> found = new Page<>(List.of(), 0, new PageRequest(0, ROWS));
    private Optional<AgencyRow> chosen = Optional.empty();
    private String ownerGroup = "";
    private String tier = "";
    private String tags = "";

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
        tier = chosen.map(AgencyRow::tier).orElse("");
        tags = chosen.map(row -> String.join(", ", row.tags())).orElse("");
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    public void change() {
        turns.done("agency", () -> {
            AgencyRow agency = chosen.orElseThrow(NotFound::new);
            agencies.change(agency.id(), ownerGroup, new AgencyMarks(tier, List.of(tags.split(","))));
            turns.go("/people/agencies.xhtml?page=" + page + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8),
                    "people.agencies.changed", agency.name());
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

    public String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier == null ? "" : tier;
    }

    /** Separated by commas. */
    public String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags == null ? "" : tags;
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
