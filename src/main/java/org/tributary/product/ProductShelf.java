package org.tributary.product;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** Which products somebody may read: their makers all of them, others those that a publication presents to them. */
@Stateless
public class ProductShelf {

    /** A form that ends sooner is named in the list. */
    private static final int DAYS_BEFORE_THE_END = 60;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ProductReaders readers;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ProductRows products;

    /** The newest first. Their makers see the terms in the works, others what is offered. */
    @Allowed
    public Page<ProductCard> list(PageRequest request) {
        List<ProductVersion> versions = readers.isMaker()
                ? entityManager.createNamedQuery(Product.NEWEST, ProductVersion.class).getResultList()
                : shown(readers.presentedToMe());
        return Page.of(versions.stream().map(this::card).toList(), request);
    }

    /** One that is presented to the current person; empty for others, as for an unknown id. */
    @Allowed
    public Optional<ProductCard> find(UUID id) {
        return readers.isMaker() || readers.presentedToMe().contains(id)
                ? shown(Set.of(id)).stream().findFirst().map(this::card)
                : Optional.empty();
    }

    /** With everything, for its makers. @throws NotFound where there is none */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public ProductView get(UUID id) {
        Product product = products.get(id);
        long me = currentPerson.get().person();
        ProductVersion newest = product.newest();
        return new ProductView(id, product.getRevision(), product.stage(), product.stageAt(), product.stageNote(),
                entityManager.find(Person.class, product.owner()).getName(), product.owner() == me, newest.number(),
                product.offeredNumber(), newest.isWrittenBy(me), newest.terms(), product.versions().stream()
                        .map(one -> new ProductView.Line(one.number(), one.writtenAt(), one.offeredAt())).toList());
    }

    /** Two versions of the terms beside each other. */
    public record Pair(List<Integer> numbers, int beforeNumber, ProductTerms before, int afterNumber, ProductTerms after) {

        /** Whether a version stands beside itself, which tells nothing. */
        public boolean isItself() {
            return beforeNumber == afterNumber;
        }
    }

    /**
     * @param before 0 for the last version but one
     * @param after 0 for the last one
     * @throws NotFound where there is no such product or version
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Pair compare(UUID id, int before, int after) {
        List<ProductVersion> versions = products.get(id).versions();
        int last = versions.size();
        ProductVersion right = version(versions, after == 0 ? last : after);
        ProductVersion left = version(versions, before == 0 ? Math.max(1, last - 1) : before);
        return new Pair(versions.stream().map(ProductVersion::number).toList(), left.number(), left.terms(), right.number(),
                right.terms());
    }

    private static ProductVersion version(List<ProductVersion> versions, int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst().orElseThrow(NotFound::new);
    }

    /** Whether there is one of that id, whatever its stage: for what refers to it. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public boolean isKnown(UUID id) {
        return !shown(Set.of(id)).isEmpty();
    }

    private List<ProductVersion> shown(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager.createNamedQuery(Product.SHOWN, ProductVersion.class).setParameter("ids", ids).getResultList();
    }

    private ProductCard card(ProductVersion version) {
        Product product = version.product();
        ProductTerms terms = version.terms();
        LocalDate today = readers.today();
        boolean offered = product.stage() == Stage.OFFERED;
        return new ProductCard(product.getPublicId(), terms.name(), terms.summary(), terms.line(), product.stage(),
                product.stageAt(), version.number(), product.hasPending(),
                offered ? new Eligibility(terms, Appointments.EVERYWHERE, today).states() : List.of(),
                offered
                        ? terms.filings().stream().filter(one -> one.endsWithin(DAYS_BEFORE_THE_END, today)).map(Filing::state)
                                .sorted().toList()
                        : List.of());
    }
}
