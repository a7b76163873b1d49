package org.tributary.product;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;

/** The way of a product from the first thought to the offer. Every act locks its row, so that acts come one after the other. */
@Stateless
public class Products {

    private static final int LONGEST_NOTE = 2000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    ProductReaders readers;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ProductRows products;

    @Inject
    Event<ProductStageChanged> moved;

    /** Something the carrier considers. @return its id */
    @Allowed(Role.PUBLISHER)
    @Audited("product.create")
    public UUID create(ProductTerms terms) {
        Product product = new Product(terms, currentPerson.get().person(), clock.instant());
        entityManager.persist(product);
        return product.getPublicId();
    }

    /**
     * Writes the terms in the works, or opens the next version of those that are offered.
     *
     * @throws ChangedMeanwhile where somebody wrote since that revision
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("product.change")
    public void change(UUID id, long revision, ProductTerms terms) {
        Product product = products.lock(id);
        product.mustBeAt(revision);
        product.change(terms, currentPerson.get().person(), clock.instant());
    }

    /**
     * Leads it to another stage, except to the offer, and tells those who have clients for it.
     *
     * @param revision what the person read, null where the caller does not say
     * @param note why it is declined; must be there for that
     * @throws Refused where that stage does not follow or its filings do not bear it
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("product.stage")
    public void become(UUID id, @Nullable Long revision, Stage stage, @Nullable String note) {
        Product product = products.lock(id);
        if (revision != null) {
            product.mustBeAt(revision);
        }
        String reason = "";
        if (stage == Stage.DECLINED) {
            Check check = new Check();
            reason = check.text("note", note, LONGEST_NOTE);
            check.done();
        }
        product.become(stage, reason, clock.instant());
        tell(product);
    }

    /**
     * Agents see the newest terms from now on.
     *
     * @throws OwnTerms where the current person wrote them
     */
    @Allowed({Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("product.offer")
    public void offer(UUID id, @Nullable Long revision) {
        Product product = products.lock(id);
        if (revision != null) {
            product.mustBeAt(revision);
        }
        boolean known = product.stage() == Stage.OFFERED;
        product.offer(currentPerson.get().person(), readers.today(), clock.instant());
        if (!known) {
            tell(product);
        }
    }

    /** From now on the current person answers for it. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("product.owner")
    public void takeOver(UUID id) {
        products.lock(id).isOf(currentPerson.get().person());
    }

    private void tell(Product product) {
        Set<Long> waiting = new HashSet<>(entityManager.createNamedQuery(Demand.WHO, Long.class)
                .setParameter("product", product.getId()).getResultList());
        moved.fire(new ProductStageChanged(product.getPublicId(), product.newest().terms().name(), product.stage().code(),
                waiting));
    }
}
