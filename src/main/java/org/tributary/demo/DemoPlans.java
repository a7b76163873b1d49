package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.tributary.people.Role;
import org.tributary.people.SavedView;
import org.tributary.people.SavedViews;
import org.tributary.platform.ListQuery;
import org.tributary.satisfaction.Annotations;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.ScaleChanges;
import org.tributary.satisfaction.Targets;

/** A manager who says what the carrier aims at, and what the figures should be read with. */
@ApplicationScoped
class DemoPlans {

    private static final String EXPLORE = "/satisfaction/explore.xhtml";

    @Inject
    Targets targets;

    @Inject
    Annotations annotations;

    @Inject
    ScaleChanges scales;

    @Inject
    SavedViews views;

    void aim(double score, double satisfied, double easy) {
        targets.set(Map.of(Metric.NPS, score, Metric.CSAT, satisfied, Metric.CES, easy));
    }

    void note(LocalDate day, String words) {
        annotations.note(day, words);
    }

    void rescale(Metric metric, LocalDate day, String words) {
        scales.note(metric.code(), day, words);
    }

    void keep(String name, ListQuery query) {
        SavedView.Row view = views.save(EXPLORE, name, query);
        views.share(view.id(), Role.MANAGER.code());
    }
}
