package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tributary.product.Demands;
import org.tributary.product.ProductShelf;
import org.tributary.product.Products;
import org.tributary.product.Stage;

/** Products on the {@link DemoStage}. What is not there (yet) is passed over. */
@ApplicationScoped
public class DemoProducts {

    @Inject
    DemoFinder finder;

    @Inject
    Products products;

    @Inject
    ProductShelf shelf;

    @Inject
    Demands demands;

    void begin(DemoProduct product) {
        products.create(product.idea());
    }

    void write(DemoProduct product) {
        finder.product(product.name()).ifPresent(id -> products.change(id, shelf.get(id).revision(), product.whole()));
    }

    void move(String product, Stage to) {
        finder.product(product).ifPresent(id -> products.become(id, null, to, null));
    }

    void offer(String product) {
        finder.product(product).ifPresent(id -> products.offer(id, null));
    }

    void want(String product, int clients) {
        finder.product(product).ifPresent(id -> demands.say(id, clients));
    }
}
