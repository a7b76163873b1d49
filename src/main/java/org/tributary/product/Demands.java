package org.tributary.product;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** What agents say of a product before it is there: that they have clients for it. */
@Stateless
public class Demands {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ProductRows products;

    @Inject
    Chooser chooser;

    /**
     * The current person has so many clients for it; the last say counts.
     *
     * @throws Refused where it is not being considered any more
     */
    @Allowed(Role.AGENT)
    @Audited("product.demand")
    public void say(UUID id, @Nullable Integer clients) {
        Product product = known(id);
        Check check = new Check();
        check.that(clients != null, "clients", "platform.error.required");
        check.done();
        if (product.stage() != Stage.CONSIDERING) {
            throw new Refused("product.error.notConsidered");
        }
        Actor me = currentPerson.get();
        Long agency = me.agency();
        Long ownerGroup = me.ownerGroup();
        if (agency == null || ownerGroup == null) {
            throw new Refused("product.error.noAgency");
        }
        Optional<Demand> said = mine(product, me.person());
        said.ifPresentOrElse(one -> one.is(clients, clock.instant()), () -> entityManager
                .persist(new Demand(product.getId(), me.person(), agency, ownerGroup, clients, clock.instant())));
    }

    /** Nothing of it stays; whoever said nothing takes nothing back. */
    @Allowed(Role.AGENT)
    @Audited("product.takeBack")
    public void takeBack(UUID id) {
        mine(known(id), currentPerson.get().person()).ifPresent(entityManager::remove);
    }

    /** How many clients the network's agents have for it, as it was released last; hidden and none look alike. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public DemandTotal total(UUID id) {
        return entityManager.createNamedQuery(DemandRelease.LATEST, DemandRelease.class)
                .setParameter("product", products.get(id).getId()).setMaxResults(1).getResultStream().findFirst()
                .map(release -> new DemandTotal(release.count(), false, release.releasedAt())).orElse(DemandTotal.HIDDEN);
    }

    /** Locked, so that two says of one person do not meet. @throws NotFound where the current person may not know of it */
    private Product known(UUID id) {
        Product product = products.lock(id);
        chooser.open(id);
        return product;
    }

    private Optional<Demand> mine(Product product, long person) {
        return entityManager.createNamedQuery(Demand.MINE, Demand.class).setParameter("product", product.getId())
                .setParameter("person", person).getResultStream().findFirst();
    }
}
