package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tributary.observation.ObservationWithdrawn;
import org.tributary.privacy.Releases;

/** Follows what happens to themes and notes: insights merge with their themes, words go with their note. */
@ApplicationScoped
class InsightsOfThemes {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Releases releases;

    @Inject
    ReleaseOfInsights releasing;

    @Inject
    Clock clock;

    /** The releases become one; the oldest insight survives and moves to the theme that stays; the others answer with it. */
    void merged(@Observes ThemesMerged event) {
        event.from().stream().sorted().forEach(from -> releases.mergeSets(event.into(), from, clock.instant()));
        List<Long> themes = new ArrayList<>(event.from());
        themes.add(event.into());
        List<Insight> insights = entityManager.createNamedQuery(Insight.OF_THEMES, Insight.class)
                .setParameter("themes", themes).getResultList().stream()
                .sorted(Comparator.comparing(Insight::getPublishedAt).thenComparing(Insight::getId)).toList();
        if (insights.isEmpty()) {
            return;
        }
        Insight survivor = insights.get(0);
        survivor.moveTo(event.into());
        insights.stream().skip(1).forEach(other -> {
            other.moveTo(event.into());
            other.mergeInto(survivor);
            entityManager.createNamedQuery(Insight.ABSORBED, Insight.class).setParameter("survivor", other.getId())
                    .getResultList().forEach(earlier -> earlier.mergeInto(survivor));
        });
        releasing.renewSubjects(insights);
        entityManager.flush();
    }

    /** Each insight goes back to the theme where it was published. */
    void undone(@Observes MergeUndone event) {
        List<Long> themes = new ArrayList<>(event.from());
        themes.add(event.into());
        List<Insight> insights = entityManager.createNamedQuery(Insight.OF_FIRST_THEMES, Insight.class)
                .setParameter("themes", themes).getResultList();
        insights.forEach(Insight::returnToFirstTheme);
        releasing.renewSubjects(insights);
        entityManager.flush();
    }

    void withdrawn(@Observes ObservationWithdrawn event) {
        entityManager.createNamedQuery(Insight.QUOTING, Insight.class).setParameter("note", event.note()).getResultList()
                .forEach(insight -> insight.unquote(event.note()));
    }
}
