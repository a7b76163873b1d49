package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.DeskInsight;
import org.tributary.insight.InsightStatus;
import org.tributary.insight.OpenNotes;
import org.tributary.insight.OpenTheme;
import org.tributary.insight.OverdueResponse;
import org.tributary.insight.PublishingDesks;
import org.tributary.insight.ThemeOwners;
import org.tributary.insight.ThemeRow;
import org.tributary.insight.Themes;
import org.tributary.insight.WaitingResponses;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;

/** What needs a curator: what waits too long, what can be published, what waits for a response, and what is young. */
@Named
@RequestScoped
public class CurationDeskPage {

    private static final List<String> KINDS = List.of("decide", "late", "soon", "publish", "respond", "watch");
    private static final String SUGGESTED = "decide";
    private static final int MOST_OF_A_KIND = 12;

    private String show = "";
    private final List<DeskRow> rows = new ArrayList<>();

    @Inject
    Themes themes;

    @Inject
    PublishingDesks desks;

    @Inject
    OpenNotes openNotes;

    @Inject
    WaitingResponses responses;

    @Inject
    ThemeOwners owners;

    @Inject
    DeskSuggestions suggestions;

    @Inject
    WaitingRows waitingRows;

    @Inject
    ThemeWords words;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** The rows of one kind, under the key of their heading. */
    public record Section(String title, String meta, List<DeskRow> rows) {
    }

    /** A filter: its code, its words with the number, and whether it is chosen. */
    public record Pill(String code, String label, boolean chosen) {
    }

    public void load() {
        List<DeskInsight> insights = desks.insights();
        Set<Long> published = insights.stream().map(one -> one.row().theme()).collect(Collectors.toSet());
        List<ThemeRow> open = themes.newest(PageRequest.MAXIMUM_LIMIT).stream()
                .filter(theme -> !published.contains(theme.key())).toList();
        OpenNotes.Desk desk = openNotes.desk();
        List<OverdueResponse> silent = responses.overdue();
        rows.addAll(waitingRows.late(silent, desk));
        rows.addAll(waitingRows.soon(desk));
        open.stream().filter(theme -> theme.whyNot() == null)
                .sorted(Comparator.comparingLong(ThemeRow::size).reversed()).limit(MOST_OF_A_KIND)
                .forEach(theme -> rows.add(new DeskRow("publish", "send", texts.say("insight.desk.publish", theme.title()),
                        words.reach(theme), "", "", "/insight/publish.xhtml?id=" + theme.id(), "insight.desk.write", true)));
        Set<UUID> late = silent.stream().map(OverdueResponse::id).collect(Collectors.toSet());
        insights.stream().filter(one -> one.row().status().equals(InsightStatus.OPEN.code()))
                .filter(one -> !late.contains(one.row().id()) && (one.agents() != null || !one.row().isStarter()))
                .limit(MOST_OF_A_KIND)
                .forEach(one -> rows.add(new DeskRow("respond", "timer", texts.say("insight.desk.respond", one.row().title()),
                        waiting(one), "", "", "/insight/view.xhtml?id=" + one.row().id(), "insight.desk.answer", false)));
        Map<Long, Long> waiting = desk.themes().stream()
                .filter(one -> one.counts().overdue() + one.counts().soon() == 0)
                .collect(Collectors.toMap(OpenTheme::key, one -> one.counts().notes()));
        open.stream().filter(theme -> theme.whyNot() != null && waiting.containsKey(theme.key())).limit(MOST_OF_A_KIND)
                .forEach(theme -> rows.add(new DeskRow("watch", "eye", theme.title(),
                        texts.say("insight.desk.watched", words.reach(theme), waiting.get(theme.key()), words.whyNot(theme)),
                        "",
                        "", "/insight/theme.xhtml?id=" + theme.id(), "insight.desk.open", false)));
    }

    /** The theme whose id the pressed button carries is the current person's from now on. */
    public void take() {
        PageTurns.id(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("desk:take"))
                .ifPresentOrElse(theme -> {
                    if (turns.done("desk", () -> owners.take(theme))) {
                        turns.go("/insight/desk.xhtml?show=" + show, "insight.owner.taken");
                    }
                }, turns::notFound);
    }

    private String waiting(DeskInsight insight) {
        long days = Duration.between(insight.row().publishedAt().toInstant(), clock.instant()).toDays();
        return insight.agents() == null
                ? texts.get("insight.list.hidden")
                : texts.say("insight.desk.waiting", insight.agents(), days);
    }

    /** What is shown, by kind, the most urgent first. */
    public List<Section> getSections() {
        return KINDS.stream().filter(kind -> show.isEmpty() || kind.equals(show))
                .filter(kind -> !kind.equals(SUGGESTED) && count(kind) > 0)
                .map(kind -> new Section("insight.desk.section." + kind,
                        texts.get("insight.desk.sectionMeta." + kind),
                        rows.stream().filter(row -> row.kind().equals(kind)).toList()))
                .toList();
    }

    public List<Pill> getPills() {
        return Stream.concat(Stream.of(""), KINDS.stream()).map(kind -> new Pill(kind,
                texts.say("insight.desk.pill" + (kind.isEmpty() ? "" : "." + kind), count(kind)), kind.equals(show)))
                .filter(pill -> pill.code().isEmpty() || pill.chosen() || count(pill.code()) > 0).toList();
    }

    public long getAll() {
        return count("");
    }

    public long getLate() {
        return count("late");
    }

    private long count(String kind) {
        long suggested = kind.isEmpty() || kind.equals(SUGGESTED) ? suggestions.getCount() : 0;
        return suggested + rows.stream().filter(one -> kind.isEmpty() || one.kind().equals(kind)).count();
    }

    /** Whether the machine's suggestions are shown. */
    public boolean isDeciding() {
        return show.isEmpty() || show.equals(SUGGESTED);
    }

    /** Whether nothing is to be done. */
    public boolean isIdle() {
        return count(show) == 0;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show != null && KINDS.contains(show) ? show : "";
    }
}
