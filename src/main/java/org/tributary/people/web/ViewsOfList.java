package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.people.SavedView;
import org.tributary.people.SavedViews;
import org.tributary.platform.BusinessException;
import org.tributary.platform.ListQuery;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/**
 * The saved views of the list on the screen. Filter and view stand in the URL ({@code ?line=…&view=…}), so a temporary change
 * leaves the view as it was until its owner says that it should follow. After each act the same URL is opened anew, because the list
 * itself is only loaded by its URL.
 */
@Named("views")
@RequestScoped
public class ViewsOfList {

    private static final String NAME = "views:name";

    private String view = "";
    private String name = "";
    private String role = "";
    private @Nullable List<SavedView.Row> all;

    @Inject
    SavedViews savedViews;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    /** A view as a link. */
    public record Link(String name, String url, boolean open, String by) {
    }

    public List<Link> getLinks() {
        return all().stream().map(row -> new Link(row.name(), url(row.query(), row.id().toString()),
                row.id().toString().equals(getView()), row.by())).toList();
    }

    /** The view that is open, changed or not. */
    public SavedView.@Nullable Row getOpen() {
        return open().orElse(null);
    }

    /** Whether the view that is open is one's own: one that others share can be copied, not changed. */
    public boolean isMine() {
        return open().map(SavedView.Row::isMine).orElse(false);
    }

    /** Whether the filter is another than that of the view that is open. */
    public boolean isChanged() {
        return open().map(row -> !row.query().equals(current())).orElse(false);
    }

    /** Whether there is a filter to save. */
    public boolean isFiltered() {
        return !current().isEmpty();
    }

    public boolean isShown() {
        return isFiltered() || !all().isEmpty();
    }

    /** The view as it was saved, for the way back from a change. */
    public String getOriginalUrl() {
        return open().map(row -> url(row.query(), getView())).orElse("");
    }

    public void save() {
        act("people.view.saved", () -> savedViews.save(page(), name, current()));
    }

    public void rename() {
        act("people.view.renamed", () -> savedViews.rename(page(), key(), name));
    }

    public void update() {
        act("people.view.updated", () -> savedViews.update(page(), key(), current()));
    }

    public void share() {
        act(role.isEmpty() ? "people.view.unshared" : "people.view.isShared", () -> savedViews.share(key(), role));
    }

    public void delete() {
        savedViews.delete(key());
        turns.go(path(current(), ""), "people.view.deleted");
    }

    /** Does it and opens the list anew; what is wrong is said at the name, which keeps what was typed. */
    private void act(String news, Supplier<SavedView.Row> deed) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            SavedView.Row row = deed.get();
            turns.go(path(row.query().isEmpty() ? current() : open(row), row.id().toString()), news, row.name());
        } catch (BusinessException broken) {
            faces.addMessage(NAME, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.say(broken), null));
            faces.getExternalContext().getFlash().put("viewName", name);
            turns.go(path(current(), getView()), "");
        }
    }

    /** After renaming the filter stays what it is on the screen, changed or not. */
    private ListQuery open(SavedView.Row row) {
        return current().isEmpty() ? row.query() : current();
    }

    private List<SavedView.Row> all() {
        if (all == null) {
            all = savedViews.of(page());
        }
        return all;
    }

    private Optional<SavedView.Row> open() {
        return all().stream().filter(row -> row.id().toString().equals(getView())).findFirst();
    }

    private UUID key() {
        return PageTurns.id(getView()).orElseGet(() -> new UUID(0, 0));
    }

    private ListQuery current() {
        String posted = posted("viewsQuery");
        if (posted != null) {
            return ListQuery.of(posted);
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        return ListQuery.of(((HttpServletRequest) external.getRequest()).getQueryString());
    }

    private static String page() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    private static String path(ListQuery query, String view) {
        String filter = query.text();
        String shown = view.isEmpty() ? "" : "view=" + view;
        String all = filter + (filter.isEmpty() || shown.isEmpty() ? "" : "&") + shown;
        return page() + (all.isEmpty() ? "" : "?" + all);
    }

    private static String url(ListQuery query, String view) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + path(query, view);
    }

    /** The role that the open view is shared with, as its select shows it. */
    public String getRole() {
        return open().map(SavedView.Row::sharedWith).orElse("");
    }

    public void setRole(@Nullable String role) {
        this.role = role == null ? "" : role;
    }

    public String getQuery() {
        return current().text();
    }

    /** The id of the view that is open, or empty. */
    public String getView() {
        String posted = posted("viewsOpen");
        return posted == null ? view : PageTurns.id(posted).map(UUID::toString).orElse("");
    }

    /** What a form of the tag brought along: buttons are decoded before any value is set. */
    private static @Nullable String posted(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    }

    public void setView(@Nullable String view) {
        this.view = PageTurns.id(view).map(UUID::toString).orElse("");
    }

    /** Typed before, where it was refused. */
    public String getName() {
        Object refused = FacesContext.getCurrentInstance().getExternalContext().getFlash().get("viewName");
        return refused == null ? name : refused.toString();
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
