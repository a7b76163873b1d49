package org.tributary.satisfaction.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.alert.Alert;
import org.tributary.satisfaction.alert.Alerts;
import org.tributary.satisfaction.alert.Watched;

/** What was raised, and one of it opened, with what can be done about it. */
@Named
@RequestScoped
public class AlertsPage {

    static final String PAGE = "/satisfaction/alerts.xhtml";
    private static final int MOST_RESOLVED = 20;

    @Inject
    Alerts alerts;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    private String id = "";
    private String note = "";
    private String owner = "";
    private @Nullable LocalDate until;
    private @Nullable View view;
    private @Nullable List<Choice> owners;

    /** @param opened null where none is */
    record View(Alert.@Nullable Row opened, List<Alert.Row> open, List<Alert.Row> resolved) {
    }

    /** Before anything is decoded: which forms there are depends on the alert that is opened. */
    @PostConstruct
    void open() {
        id = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault("id", "");
    }

    public void load() {
        turns.done("", () -> view = read());
    }

    private View read() {
        List<Alert.Row> rows = alerts.list();
        Alert.Row opened = id.isEmpty() ? null : find(rows);
        return new View(opened, rows.stream().filter(row -> row.state() != Alert.State.RESOLVED).toList(),
                rows.stream().filter(row -> row.state() == Alert.State.RESOLVED).limit(MOST_RESOLVED).toList());
    }

    private Alert.Row find(List<Alert.Row> rows) {
        UUID wanted = PageTurns.id(id).orElseThrow(org.tributary.platform.NotFound::new);
        return rows.stream().filter(row -> row.id().equals(wanted)).findFirst().orElseGet(() -> alerts.get(wanted));
    }

    private View view() {
        View known = view;
        if (known == null) {
            known = read();
            view = known;
        }
        return known;
    }

    public void resolve() {
        act("resolution", "satisfaction.alert.resolved", alert -> alerts.resolve(alert, note));
    }

    public void rest() {
        act("resting", "satisfaction.alert.rests", alert -> alerts.restUntil(alert, until));
    }

    public void handOn() {
        act("handing", "satisfaction.alert.handed", alert -> alerts.handOn(alert, PageTurns.id(owner).orElse(null)));
    }

    private void act(String form, String news, Consumer<UUID> act) {
        turns.done(form, () -> {
            act.accept(PageTurns.id(id).orElseThrow(org.tributary.platform.NotFound::new));
            turns.go(PAGE, news);
        });
    }

    public String about(Alert.Row row) {
        return row.facts().about(texts);
    }

    public String sentence(Alert.Row row) {
        return row.facts().sentence(texts);
    }

    /** Whose it is and since when. */
    public String whose(Alert.Row row) {
        return texts.say("satisfaction.alert.whose", row.owner(), day(row.raisedAt()));
    }

    public String state(Alert.Row row) {
        LocalDate rests = row.restsUntil();
        return switch (row.state()) {
            case OPEN -> texts.get("satisfaction.alert.state.open");
            case RESTING -> texts.say("satisfaction.alert.state.resting", rests == null ? "" : Dates.day(rests));
            case ESCALATED -> texts.get("satisfaction.alert.state.escalated");
            case RESOLVED -> texts.say("satisfaction.alert.state.resolved", row.resolvedBy(),
                    row.resolvedAt() == null ? "" : day(row.resolvedAt()));
        };
    }

    public String kind(Alert.Row row) {
        return switch (row.state()) {
            case OPEN -> "warn";
            case RESTING -> "plain";
            case ESCALATED -> "rise";
            case RESOLVED -> "good";
        };
    }

    private String day(java.time.OffsetDateTime moment) {
        return Dates.day(moment.atZoneSameInstant(settings.networkZone()).toLocalDate());
    }

    /** Where the figures of the opened one stand. */
    public String getFigures() {
        Alert.Row opened = getOpened();
        return opened == null
                ? ""
                : opened.facts().metric().equals(Watched.ACTIVE)
                        ? "/satisfaction/participation.xhtml"
                        : "/satisfaction/overview.xhtml?by=" + opened.facts().by();
    }

    public Alert.@Nullable Row getOpened() {
        return view().opened();
    }

    public boolean isActable() {
        Alert.Row opened = getOpened();
        return opened != null && opened.state() != Alert.State.RESOLVED;
    }

    public boolean isManager() {
        return currentPerson.is(Role.MANAGER);
    }

    public List<Alert.Row> getOpen() {
        return view().open();
    }

    public List<Alert.Row> getResolved() {
        return view().resolved();
    }

    public List<Choice> getOwners() {
        List<Choice> known = owners;
        if (known == null) {
            known = alerts.owners().stream().map(one -> new Choice(one.id().toString(), one.name())).toList();
            owners = known;
        }
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
