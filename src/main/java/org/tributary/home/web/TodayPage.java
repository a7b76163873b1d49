package org.tributary.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tributary.insight.InsightQuery;
import org.tributary.insight.InsightView;
import org.tributary.insight.Insights;
import org.tributary.insight.web.InsightCards;
import org.tributary.observation.web.NoteCards;
import org.tributary.people.Actor;
import org.tributary.people.Agencies;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.ShelfRow;

/** An agent's first page: what needs me, what the network sees in my lines and states, what became of my notes. */
@Named
@RequestScoped
public class TodayPage {

    private static final int INSIGHTS_READ = 40;
    private static final int INSIGHTS_SHOWN = 4;
    private static final int NOTES_READ = 8;
    private static final int NOTES = 3;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private List<Need> needs = List.of();
    private List<InsightCards.Card> network = List.of();
    private List<NoteCards.Card> notes = List.of();
    private String progress = "";

    @Inject
    PublicationShelf shelf;

    @Inject
    Insights insights;

    @Inject
    InsightCards insightCards;

    @Inject
    NoteCards noteCards;

    @Inject
    Agencies agencies;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Texts texts;

    /** Something that waits for this person, and why. */
    public record Need(UUID id, String title, String why) {
    }

    public void load() {
        needs = shelf.mine().stream().filter(row -> row.asks() || row.again()).map(this::need)
                .toList();
        network = insights.brief(InsightQuery.of("", "", "", "", "rising"), new PageRequest(0, INSIGHTS_READ)).items().stream()
                .sorted(Comparator.comparing(InsightView::suppressed)
                        .thenComparing(Comparator.comparing(this::concernsMe).reversed()))
                .limit(INSIGHTS_SHOWN).map(insightCards::card).toList();
        if (network.stream().allMatch(card -> card.insight().suppressed())) {
            progress = texts.say("home.today.joined", agencies.countJoined());
        }
        notes = withNews(noteCards.latest(NOTES_READ));
    }

    /** The newest, because it was just noted, and before the other ones those of which something became. */
    private static List<NoteCards.Card> withNews(List<NoteCards.Card> latest) {
        return Stream.concat(latest.stream().limit(1),
                latest.stream().skip(1).sorted(Comparator.comparing(card -> card.steps().size() <= 1))).limit(NOTES).toList();
    }

    private Need need(ShelfRow row) {
        String kind = row.mustRead() ? "home.today.mustRead" : "home.today.changed";
        LocalDate due = row.due();
        return new Need(row.id(), row.title(), due == null
                ? texts.say(kind, row.version(), Dates.dayOfYear(row.effectiveFrom()))
                : texts.say("home.today.mustReadBy", row.version(), Dates.dayOfYear(due)));
    }

    /** Twice where line and state are mine, once where one is. The sort is stable, so the rising ones stay in front. */
    private int concernsMe(InsightView insight) {
        Actor me = currentPerson.get();
        int line = Collections.disjoint(insight.lines(), me.lines()) ? 0 : 1;
        return line + (Collections.disjoint(insight.states(), me.states()) ? 0 : 1);
    }

    public String getGreeting() {
        LocalTime now = LocalTime.now(clock.withZone(settings.networkZone()));
        String key = now.isBefore(NOON) ? "morning" : now.isBefore(EVENING) ? "afternoon" : "evening";
        String first = currentPerson.get().name().split(" ")[0];
        return texts.say("home.today." + key, first);
    }

    public String getSummary() {
        return texts.say("home.today.summary", needs.size());
    }

    public List<Need> getNeeds() {
        return needs;
    }

    /** How far a network is that has no figures to show yet; empty later. */
    public String getProgress() {
        return progress;
    }

    /** What it takes until there are figures. */
    public String getYoung() {
        return texts.say(network.isEmpty() ? "home.today.young" : "home.today.youngStarters", settings.smallGroupPersons(),
                settings.smallGroupGroups());
    }

    public List<InsightCards.Card> getNetwork() {
        return network;
    }

    public List<NoteCards.Card> getNotes() {
        return notes;
    }
}
