package org.tributary.demo;

import java.time.LocalDate;
import org.tributary.platform.ListQuery;
import org.tributary.satisfaction.Metric;

/** What a manager notes beside the figures. */
sealed interface ManagerDeed extends DemoDeed {

    record Aim(double score, double satisfied, double easy) implements ManagerDeed {

        @Override
        public void on(DemoStage stage) {
            stage.manager().aim(score, satisfied, easy);
        }
    }

    record NoteEvent(LocalDate day, String words) implements ManagerDeed {

        @Override
        public void on(DemoStage stage) {
            stage.manager().note(day, words);
        }
    }

    /** A question gets another scale. */
    record Rescale(Metric metric, LocalDate day, String words) implements ManagerDeed {

        @Override
        public void on(DemoStage stage) {
            stage.manager().rescale(metric, day, words);
        }
    }

    /** A view that is kept, and shared with the other managers. */
    record KeepView(String name, ListQuery query) implements ManagerDeed {

        @Override
        public void on(DemoStage stage) {
            stage.manager().keep(name, query);
        }
    }
}
