package org.tributary.product;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Leaves;
import org.tributary.people.Role;
import org.tributary.people.StandIn;

/** Reminds who answers for an offered product, or stands in, four and two weeks before one of its filings ends. */
@Stateless
public class FilingReminders {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    ProductReaders readers;

    @Inject
    ProductRows products;

    @Inject
    Leaves leaves;

    @Inject
    Event<FilingEnds> ends;

    private record Due(Filing filing, LocalDate lastDay, FilingReminder.Key key) {
    }

    /** The offered products of which a filing ends soon. */
    @Allowed(Role.SYSTEM)
    public List<UUID> near() {
        LocalDate today = readers.today();
        return entityManager.createNamedQuery(FilingReminder.OFFERED, ProductVersion.class).getResultStream()
                .filter(version -> !due(version, today).isEmpty()).map(version -> version.product().getPublicId()).toList();
    }

    /**
     * Reminds of one. The lock lets one node do it; the key of what is kept forbids twice.
     *
     * @return how many filings were told of
     */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int remind(UUID id) {
        Product product = products.lock(id);
        Optional<ProductVersion> offered = product.stage() == Stage.OFFERED ? product.offered() : Optional.empty();
        if (offered.isEmpty()) {
            return 0;
        }
        List<Due> untold = due(offered.get(), readers.today()).stream()
                .filter(one -> entityManager.find(FilingReminder.class, one.key()) == null).toList();
        untold.forEach(one -> entityManager.persist(new FilingReminder(one.key(), clock.instant())));
        entityManager.flush();
        long recipient = leaves.standIn(product.owner()).map(StandIn::deputy).orElse(product.owner());
        untold.forEach(one -> ends.fire(new FilingEnds(id, offered.get().terms().name(), one.filing().state(), one.lastDay(),
                recipient)));
        return untold.size();
    }

    private static List<Due> due(ProductVersion version, LocalDate today) {
        List<Due> due = new ArrayList<>();
        for (Filing filing : version.terms().filings()) {
            LocalDate lastDay = filing.expires();
            if (lastDay != null && filing.status().stands()) {
                FilingReminder.Stage.of(lastDay, today).ifPresent(stage -> due.add(new Due(filing, lastDay,
                        new FilingReminder.Key(version.product().getId(), filing.state(), lastDay, stage))));
            }
        }
        return due;
    }
}
