package org.tributary.demo;

import org.tributary.product.Stage;

/** What is done with a product, from the first thought to the offer. */
sealed interface ProductDeed extends DemoDeed {

    /** Its makers know no more of it than what it would do. */
    record Begin(DemoProduct product) implements ProductDeed {

        @Override
        public void on(DemoStage stage) {
            stage.products().begin(product);
        }
    }

    /** All of its terms are written. */
    record Write(DemoProduct product) implements ProductDeed {

        @Override
        public void on(DemoStage stage) {
            stage.products().write(product);
        }
    }

    record Move(String product, Stage to) implements ProductDeed {

        @Override
        public void on(DemoStage stage) {
            stage.products().move(product, to);
        }
    }

    record Offer(String product) implements ProductDeed {

        @Override
        public void on(DemoStage stage) {
            stage.products().offer(product);
        }
    }

    /** An agent has clients for it. */
    record Want(String product, int clients) implements ProductDeed {

        @Override
        public void on(DemoStage stage) {
            stage.products().want(product, clients);
        }
    }
}
