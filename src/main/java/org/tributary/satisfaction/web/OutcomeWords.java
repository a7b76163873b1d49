package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Insights;
import org.tributary.insight.Milestone;
import org.tributary.insight.web.InsightCharts;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.ReadOnce;
import org.tributary.platform.Settings;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Texts;
import org.tributary.publication.PublicationView;
import org.tributary.satisfaction.EffectOutcome;
import org.tributary.satisfaction.EffectRow;
import org.tributary.satisfaction.Effects;

/** What came of a publication, on its page: a sentence for its readers, with its interval for those who answer for it. */
@Named
@RequestScoped
public class OutcomeWords {

    @Inject
    EffectOutcome outcomes;

    @Inject
    Effects effects;

    @Inject
    EffectWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    @Inject
    Insights insights;

    @Inject
    InsightCharts charts;

    @Inject
    Settings settings;

    private record SentenceOn(UUID publication) {
    }

    private record ChartOf(UUID publication) {
    }

    private record Mark(String title, LocalDate liveOn) implements Milestone {
    }

    /** Empty while there is nothing to say. */
    public String sentence(UUID publication) {
        return ReadOnce.of(new SentenceOn(publication), () -> read(publication));
    }

    /** How the notes on what it answers go, with its own day marked; for those who answer for it, null for others. */
    public @Nullable LineChart chart(PublicationView view) {
        return ReadOnce.<Optional<LineChart>>of(new ChartOf(view.id()), () -> draw(view)).orElse(null);
    }

    private Optional<LineChart> draw(PublicationView view) {
        Instant live = view.liveAt();
        if (live == null || !currentPerson.is(Role.PUBLISHER, Role.MANAGER)) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(live, settings.networkZone());
        return view.insights().stream().map(one -> insights.course(one.id())).flatMap(Optional::stream)
                .map(course -> charts.of(course.trend(), course.asOf(), true,
                        List.of(new Mark(texts.say("publication.view.versionChip", view.version()), day))))
                .flatMap(Optional::stream).findFirst();
    }

    private String read(UUID publication) {
        if (currentPerson.is(Role.PUBLISHER, Role.MANAGER)) {
            EffectRow row = effects.get(publication);
            return row.effectFrom() == null ? "" : words.sentence(row);
        }
        return outcomes.outcomesOf(List.of(publication)).values().stream().map(key -> texts.get(key + ".sentence")).findFirst()
                .orElse("");
    }
}
