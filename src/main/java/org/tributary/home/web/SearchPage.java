package org.tributary.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Findings;
import org.tributary.insight.Found;
import org.tributary.insight.PooledNotes;
import org.tributary.observation.NoteFate.ThemeName;
import org.tributary.people.CurrentPerson;
import org.tributary.people.People;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Passage;
import org.tributary.platform.SearchWords;
import org.tributary.publication.Kind;
import org.tributary.publication.PublicationFindings;
import org.tributary.publication.Recalls;

/** What was found, in groups by kind; only what this person may open is searched. */
@Named
@RequestScoped
public class SearchPage {

    private static final int MOST = 5;
    private static final Role[] READERS = {Role.AGENT, Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL,
            Role.MANAGER};

    private String q = "";
    private List<Group> groups = List.of();

    @Inject
    Findings findings;

    @Inject
    PooledNotes pooledNotes;

    @Inject
    PublicationFindings publications;

    @Inject
    Recalls recalls;

    @Inject
    People people;

    @Inject
    FoundWords words;

    @Inject
    CurrentPerson currentPerson;

    /** Something found: where it is, and what to read of it. */
    public record Hit(String url, Passage title, Passage passage, String about) {
    }

    /** What was found of one kind; {@code name} is the key of its heading. */
    public record Group(String name, String icon, List<Hit> hits) {
    }

    public void load() {
        if (SearchWords.of(q).isEmpty()) {
            return;
        }
        List<Group> found = new ArrayList<>();
        add(found, "home.search.insights", "waves", hits(() -> findings.insights(q, MOST), "/insight/view.xhtml?id=",
                words::insight, READERS));
        List<Found> published = publications.find(q, MOST);
        for (Kind kind : Kind.values()) {
            add(found, "home.search." + kind.name(), kind == Kind.PRODUCT ? "package-open" : "book-open-check",
                    published.stream().filter(one -> one.code().equals(kind.name()))
                            .map(one -> hit("/publication/view.xhtml?id=", one, words.publication(one))).toList());
        }
        add(found, "home.search.withdrawn", "undo-2", withdrawn());
        add(found, "home.search.notes", "notebook-pen", hits(() -> findings.notes(q, MOST), "/observation/view.xhtml?id=",
                words::note, Role.AGENT));
        add(found, "home.search.themes", "layers", hits(() -> findings.themes(q, MOST), "/insight/theme.xhtml?id=",
                one -> "", Role.CURATOR));
        add(found, "home.search.pooled", "notebook-pen", pooled());
        add(found, "home.search.people", "users", person());
        groups = List.copyOf(found);
    }

    private List<Hit> hits(Supplier<List<Found>> search, String url, Function<Found, String> about,
            Role... roles) {
        return currentPerson.is(roles)
                ? search.get().stream().map(one -> hit(url, one, about.apply(one))).toList()
                : List.of();
    }

    /** A curator sees a note in its theme, beside those nearest to it. */
    private List<Hit> pooled() {
        return !currentPerson.is(Role.CURATOR)
                ? List.of()
                : pooledNotes.search(q, MOST).stream().map(one -> {
                    ThemeName theme = one.theme();
                    return new Hit(theme == null
                            ? "/insight/notes.xhtml"
                            : "/insight/theme.xhtml?id=" + theme.id() + "&show=notes&why=" + one.found().id(),
                            one.found().title(), one.found().passage(), words.pooled(one.found(), theme));
                }).toList();
    }

    /** What had reached this agent and holds no longer. */
    private List<Hit> withdrawn() {
        if (!currentPerson.is(Role.AGENT)) {
            return List.of();
        }
        SearchWords sought = SearchWords.of(q);
        return recalls.mine().stream().map(one -> new Hit(url("/publication/recalled.xhtml?id=", one.id()),
                sought.mark(one.title()), sought.mark(one.reason()), "")).filter(hit -> hit.title().isMarked()).limit(MOST)
                .toList();
    }

    private List<Hit> person() {
        if (!currentPerson.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        SearchWords sought = SearchWords.of(q);
        return people.list(q, "", new PageRequest(0, MOST)).items().stream().map(row -> new Hit(url("/people/edit.xhtml?id=",
                row.id()), sought.mark(row.name()), sought.mark(row.username()), words.agency(row.agency()))).toList();
    }

    private static Hit hit(String url, Found found, String about) {
        return new Hit(url(url, found.id()), found.title(), found.passage(), about);
    }

    private static String url(String path, UUID id) {
        return path + id;
    }

    private static void add(List<Group> groups, String name, String icon, List<Hit> hits) {
        if (!hits.isEmpty()) {
            groups.add(new Group(name, icon, hits));
        }
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** How many are shown, of all kinds. */
    public int getShown() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }

    public boolean isAsked() {
        return !q.isEmpty();
    }

    /** Whether personal data was taken out of what was typed. */
    public boolean isMasked() {
        return !SearchWords.withoutMasked(q).equals(q);
    }

    public boolean isObserver() {
        return currentPerson.is(Role.AGENT);
    }

    /** The page on which it can be noted instead, with the words in it. */
    public String getNoteUrl() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + "/observation/submit.xhtml?words=" + URLEncoder.encode(SearchWords.withoutMasked(q), StandardCharsets.UTF_8);
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q.strip();
    }
}
