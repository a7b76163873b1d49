package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.ReadOnce;
import org.tributary.product.PresentedProducts;

/** The products that live publications present: to agents those of their audience, to the carrier's own readers all. */
@ApplicationScoped
public class ProductsOnShelf implements PresentedProducts {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Shelf shelf;

    private enum Key {
        TO_ME
    }

    @Override
    public Set<UUID> toMe() {
        return ReadOnce.of(Key.TO_ME, this::read);
    }

    private Set<UUID> read() {
        Set<UUID> mine = shelf.ids();
        boolean all = shelf.isForStaff();
        Set<UUID> products = new HashSet<>();
        for (Object[] row : entityManager.createNamedQuery(PublicationVersion.PRODUCTS, Object[].class).getResultList()) {
            if (all || mine.contains((UUID) row[0])) {
                ProductReference.of((String) row[1]).ifPresent(products::add);
            }
        }
        return products;
    }
}
