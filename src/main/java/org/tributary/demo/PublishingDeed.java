package org.tributary.demo;

/** What is done with a publication, from its draft to what an agent says of it. */
sealed interface PublishingDeed extends DemoDeed {

    record Draft(DemoPublication publication) implements PublishingDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publishing().draft(publication);
        }
    }

    record Submit(String publication) implements PublishingDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publishing().submit(publication);
        }
    }

    record Approve(String publication) implements PublishingDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publishing().approve(publication);
        }
    }

    record GoLive(String publication) implements PublishingDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publishing().goLive(publication);
        }
    }

    record Acknowledge(String publication) implements PublishingDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publishing().acknowledge(publication);
        }
    }

    record Useful(String publication, boolean useful) implements PublishingDeed {

        @Override
        public void on(DemoStage stage) {
            stage.publishing().useful(publication, useful);
        }
    }
}
