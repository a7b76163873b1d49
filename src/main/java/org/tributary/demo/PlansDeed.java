package org.tributary.demo;

import java.time.LocalDate;
import org.tributary.platform.ListQuery;
import org.tributary.satisfaction.Metric;

/** What a manager notes beside the figures. */
sealed interface PlansDeed extends DemoDeed {

    record Aim(double score, double satisfied, double easy) implements PlansDeed {

        @Override
        public void on(DemoStage stage) {
            stage.plans().aim(score, satisfied, easy);
        }
    }

    record NoteEvent(LocalDate day, String words) implements PlansDeed {

        @Override
        public void on(DemoStage stage) {
            stage.plans().note(day, words);
        }
    }

    /** A question gets another scale. */
    record Rescale(Metric metric, LocalDate day, String words) implements PlansDeed {

        @Override
        public void on(DemoStage stage) {
            stage.plans().rescale(metric, day, words);
        }
    }

    /** A view that is kept, and shared with the other managers. */
    record KeepView(String name, ListQuery query) implements PlansDeed {

        @Override
        public void on(DemoStage stage) {
            stage.plans().keep(name, query);
        }
    }
}
