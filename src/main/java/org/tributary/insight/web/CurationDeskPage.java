package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.DeskInsight;
import org.tributary.insight.InsightStatus;
import org.tributary.insight.PublishingDesks;
import org.tributary.insight.ThemeRow;
import org.tributary.insight.ThemeSort;
import org.tributary.insight.ThemeStatus;
import org.tributary.insight.Themes;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Texts;

/** What needs a curator: what can be published, what waits for a response, and what is young. */
@Named
@RequestScoped
public class CurationDeskPage {

    private static final Set<String> KINDS = Set.of("publish", "respond", "watch");
    private static final int MOST_OF_A_KIND = 12;

    private String show = "";
    private List<Decision> decisions = List.of();

    @Inject
    Themes themes;

    @Inject
    PublishingDesks desks;

    @Inject
    ThemeWords words;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** Something to decide: its kind, the words, and the way there. */
    public record Decision(String kind, String icon, String title, String detail, String link, String action, boolean first) {
    }

    /** A filter: its code, its words with the number, and whether it is chosen. */
    public record Pill(String code, String label, boolean chosen) {
    }

    public void load() {
        List<DeskInsight> insights = desks.insights();
        Set<Long> published = insights.stream().map(one -> one.row().theme()).collect(Collectors.toSet());
        List<ThemeRow> open = themes.list(ThemeStatus.OPEN, ThemeSort.NEW, new PageRequest(0, PageRequest.MAXIMUM_LIMIT))
                .items().stream().filter(theme -> !published.contains(theme.key())).toList();
        decisions = new ArrayList<>();
        open.stream().filter(theme -> theme.whyNot() == null)
                .sorted(Comparator.comparingLong(ThemeRow::size).reversed()).limit(MOST_OF_A_KIND)
                .forEach(theme -> decisions.add(new Decision("publish", "send",
                        texts.say("insight.desk.publish", theme.title()), words.reach(theme),
                        "/insight/publish.xhtml?id=" + theme.id(), "insight.desk.write", true)));
        insights.stream().filter(one -> one.row().status().equals(InsightStatus.OPEN.code())).limit(MOST_OF_A_KIND)
                .forEach(one -> decisions.add(new Decision("respond", "timer",
                        texts.say("insight.desk.respond", one.row().title()), waiting(one),
                        "/insight/view.xhtml?id=" + one.row().id(), "insight.desk.answer", false)));
        open.stream().filter(theme -> theme.whyNot() != null).limit(MOST_OF_A_KIND)
                .forEach(theme -> decisions.add(new Decision("watch", "eye", theme.title(),
                        words.reach(theme) + " · " + words.whyNot(theme), "/insight/theme.xhtml?id=" + theme.id(),
                        "insight.desk.open", false)));
    }

    private String waiting(DeskInsight insight) {
        long days = Duration.between(insight.row().publishedAt().toInstant(), clock.instant()).toDays();
        return insight.agents() == null
                ? texts.get("insight.list.hidden")
                : texts.say("insight.desk.waiting", insight.agents(), days);
    }

    public List<Decision> getDecisions() {
        return decisions.stream().filter(one -> show.isEmpty() || one.kind().equals(show)).toList();
    }

    public List<Pill> getPills() {
        return Stream.of("", "publish", "respond", "watch").map(kind -> new Pill(kind,
                texts.say("insight.desk.pill" + (kind.isEmpty() ? "" : "." + kind), count(kind)), kind.equals(show))).toList();
    }

    private long count(String kind) {
        return decisions.stream().filter(one -> kind.isEmpty() || one.kind().equals(kind)).count();
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show != null && KINDS.contains(show) ? show : "";
    }
}
