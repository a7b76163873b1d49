package org.tributary.demo;

import org.tributary.observation.NewObservation;
import org.tributary.satisfaction.NewResponse;
import org.tributary.satisfaction.alert.NewRule;
import org.tributary.satisfaction.pulse.NewPulse;

/** What an act does; things and publications are named by their keys and titles, since their ids come with the acts. */
sealed interface DemoDeed permits DemoDeed.Note, DemoDeed.Planted, DemoDeed.NameWays, DemoDeed.ReviewHeld, DemoDeed.OpenSurvey,
        DemoDeed.Response, DemoDeed.Work, DemoDeed.Merge, DemoDeed.Publish, DemoDeed.Respond, DemoDeed.Answer,
        DemoDeed.SameHere, DemoDeed.Watch, DemoDeed.WantReport, DemoDeed.ClearDesk, DemoDeed.ReadInbox, DemoDeed.Pulse,
        PublishingDeed, ProductDeed, PlansDeed {

    void on(DemoStage stage) throws Exception;

    /** Whether it is played in one transaction with the neighbours of its kind. */
    default boolean isBulk() {
        return false;
    }

    /** Whether it commits its own transactions and may be repeated. */
    default boolean isWork() {
        return false;
    }

    record Note(String thing, NewObservation note) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.note(note);
        }

        @Override
        public boolean isBulk() {
            return true;
        }
    }

    /** A note that is planted for compliance. */
    record Planted(NewObservation note) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.note(note);
        }
    }

    /** The carrier says where claims, service requests and complaints go. */
    record NameWays() implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.nameWays();
        }
    }

    /** Compliance goes over the notes that wait for it. */
    record ReviewHeld() implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.review();
        }
    }

    record OpenSurvey(String title) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.openSurvey(title);
        }
    }

    record Response(NewResponse response) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.answerSurvey(response);
        }

        @Override
        public boolean isBulk() {
            return true;
        }
    }

    /** Pools what waits; on Mondays the releases follow, in some weeks a consolidation goes before. */
    record Work(boolean consolidate, boolean release) implements DemoDeed {

        @Override
        public void on(DemoStage stage) throws Exception {
            stage.work(consolidate, release);
        }

        @Override
        public boolean isWork() {
            return true;
        }
    }

    /** Puts the themes together that say the same in other words. */
    record Merge(DemoThing thing) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.merge(thing);
        }
    }

    record Publish(DemoThing thing) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publish(thing);
        }
    }

    record Respond(String insight, String status, String text) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.respond(insight, status, text);
        }
    }

    /** An answer to the authors of a theme of any size. */
    record Answer(DemoThing thing, String text) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.answer(thing, text);
        }
    }

    record SameHere(String insight, boolean followsToo) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.sameHere(insight, followsToo);
        }
    }

    /** A manager wants to hear of a figure. */
    record Watch(NewRule rule) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.watch(rule);
        }
    }

    /** A manager asks for a monthly report and has the last one made. */
    record WantReport() implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.wantReport();
        }
    }

    /** A curator goes over what waits for an end. */
    record ClearDesk() implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.clearDesk();
        }
    }

    /** Somebody looks through the inbox. */
    record ReadInbox() implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.readInbox();
        }

        @Override
        public boolean isBulk() {
            return true;
        }
    }

    /** An agent says how easy the carrier is to work with. */
    record Pulse(NewPulse answer) implements DemoDeed {

        @Override
        public void on(DemoStage stage) {
            stage.sayPulse(answer);
        }

        @Override
        public boolean isBulk() {
            return true;
        }
    }
}
