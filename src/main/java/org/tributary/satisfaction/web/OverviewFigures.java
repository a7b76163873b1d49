package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.explore.Compare;
import org.tributary.satisfaction.explore.Comparison;
import org.tributary.satisfaction.explore.Exploration;
import org.tributary.satisfaction.explore.Findings;
import org.tributary.satisfaction.explore.Grain;
import org.tributary.satisfaction.explore.Periods;
import org.tributary.satisfaction.explore.Scales;
import org.tributary.satisfaction.explore.Standing;
import org.tributary.satisfaction.figure.Estimate;

/** The few figures of the overview, each against the comparable period, and what changed of all that was compared. */
@ApplicationScoped
class OverviewFigures {

    private static final double ALL_BUT_ROUNDING = 0.995;
    static final List<Metric> SHOWN = List.of(Metric.NPS, Metric.CSAT, Metric.CES);

    @Inject
    Texts texts;

    @Inject
    ChangeWords words;

    @Inject
    SatisfactionWords satisfactionWords;

    /** What was read. @param active null for who may not see it */
    record Released(List<Tally> totals, Map<GroupBy, List<Tally>> cells, Plans.Standing standing,
            @Nullable ActiveShare active) {

        Released {
            totals = List.copyOf(totals);
        }

        /** Of everything that was read, by dimension; the totals stand under none. */
        static Released of(Map<GroupBy, List<Tally>> tallies, Plans.Standing standing, @Nullable ActiveShare active) {
            Map<GroupBy, List<Tally>> cells = new EnumMap<>(GroupBy.class);
            cells.putAll(tallies);
            List<Tally> totals = cells.remove(GroupBy.NONE);
            return new Released(totals == null ? List.of() : totals, cells, standing, active);
        }

        List<Tally> totals(Metric metric) {
            return new Scales(standing.scales()).newest(metric, totals);
        }

        Map<GroupBy, List<Tally>> cells(Metric metric) {
            return cells.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    one -> new Scales(standing.scales()).newest(metric, one.getValue())));
        }
    }

    /** A line of the numbers behind: as text, empty where there is none. */
    public record Behind(String metric, String period, String now, String n, String earlier, String earlierN, String raw,
            String line, String touchpoint) {
    }

    /** @param against which weeks, and against which @param family how sure what changed is, for all of it */
    public record Told(List<FigureCard> cards, List<ChangeWords.Told> changed, String against, String family,
            List<Behind> behind, boolean compared, @Nullable LocalDate from, @Nullable LocalDate to) {

        static final Told NOTHING = new Told(List.of(), List.of(), "", "", List.of(), false, null, null);
    }

    /** The score month by month, as far back as anything is released. */
    static Exploration months(Released released) {
        List<Tally> scores = released.totals().stream().filter(tally -> tally.metric() == Metric.NPS).toList();
        return Exploration.of(new Exploration.Question(Metric.NPS, GroupBy.NONE, null, null, 0, Compare.NONE, Grain.MONTH),
                scores, List.of(), List.of(), new Scales(released.standing().scales()));
    }

    Told told(Released released, int weeks) {
        List<Standing> standings = SHOWN.stream()
                .map(metric -> Standing.of(metric, released.totals(metric), released.cells(metric), weeks)).toList();
        List<Comparison> family = new ArrayList<>();
        standings.forEach(standing -> standing.comparison().ifPresent(family::add));
        standings.forEach(standing -> released.cells(standing.metric()).forEach(
                (dimension, cells) -> family.addAll(standing.comparisons(dimension, cells))));
        ActiveShare active = released.active();
        Comparison taking = active == null || active.change() == null
                ? null
                : Comparison.ofWhole("active", active.change());
        if (taking != null) {
            family.add(taking);
        }
        Findings findings = Findings.of(family);
        List<FigureCard> cards = new ArrayList<>(standings.stream().map(standing -> words.aimed(
                card(standing, findings, weeks, released.standing()), standing.now(),
                released.standing().aims().get(standing.metric()))).toList());
        if (active != null) {
            FigureCard card = satisfactionWords.plain(active);
            cards.add(taking == null ? card : words.moved(card, taking, findings));
        }
        Periods periods = standings.get(0).periods();
        return new Told(cards, findings.found().stream().map(one -> words.told(one, findings, url(one, standings))).toList(),
                words.against(periods, texts.get("satisfaction.overview.empty")), words.family(findings),
                standings.stream().filter(standing -> standing.now() != null).map(this::behind).toList(), !family.isEmpty(),
                periods == null ? null : periods.now().from(), periods == null ? null : periods.now().to());
    }

    /** Where there is nothing to compare with, it says why. */
    private FigureCard card(Standing standing, Findings findings, int weeks, Plans.Standing plans) {
        FigureCard card = words.card(standing.metric(), words.label(standing.metric()), standing.now(),
                standing.comparison().orElse(null), findings);
        Periods periods = standing.periods();
        if (weeks == 0 || periods == null || standing.now() == null || standing.comparison().isPresent()) {
            return card;
        }
        return card.withChange(new Scales(plans.scales()).of(standing.metric()).stream()
                .filter(change -> !change.day().isAfter(periods.now().to())).reduce((one, later) -> later)
                .map(change -> texts.say("satisfaction.changed.newScale", Dates.day(change.day())))
                .orElseGet(() -> texts.get("satisfaction.changed.noPeriod")));
    }

    /** Where the finding is shown with its line and its table; nobody's active share is broken down by time and group there. */
    private static String url(Comparison found, Collection<Standing> standings) {
        Periods periods = standings.stream().filter(standing -> standing.metric().code().equals(found.metric())).findFirst()
                .map(Standing::periods).orElse(null);
        if (periods == null) {
            return "/satisfaction/participation.xhtml";
        }
        return "/satisfaction/explore.xhtml?metric=" + found.metric()
                + (found.groupBy() == GroupBy.NONE ? "" : "&by=" + found.groupBy().code() + "&only=" + found.group())
                + "&from=" + periods.now().from() + "&to=" + periods.now().to();
    }

    private Behind behind(Standing standing) {
        Periods periods = standing.periods();
        Metric.Value now = standing.now();
        Metric.Value earlier = standing.earlier();
        Standing.Mix line = standing.standardised().get(GroupBy.LINE);
        Standing.Mix touchpoint = standing.standardised().get(GroupBy.TOUCHPOINT);
        return new Behind(words.label(standing.metric()),
                periods == null
                        ? ""
                        : texts.say("satisfaction.explore.span", Dates.shortDate(periods.now().from()),
                                Dates.shortDate(periods.now().to())),
                now == null ? "" : words.value(now), now == null ? "" : Numbers.whole(now.n()),
                earlier == null ? "" : words.value(earlier), earlier == null ? "" : Numbers.whole(earlier.n()),
                change(standing.raw()), mix(line),
                mix(touchpoint));
    }

    private String mix(Standing.@Nullable Mix mix) {
        if (mix == null) {
            return "";
        }
        String change = change(mix.change());
        return mix.covered() > ALL_BUT_ROUNDING
                ? change
                : texts.say("satisfaction.changed.covered", change, Numbers.whole(100 * mix.covered()));
    }

    private String change(@Nullable Estimate change) {
        return change == null ? "" : words.change(change.value(), change.interval(0.95));
    }
}
