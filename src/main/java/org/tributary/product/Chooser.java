package org.tributary.product;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;

/**
 * Opens a product for the conversation with a customer. It gives out the terms, and never takes an answer in: whoever asks
 * judges on the spot ({@link Choosing#judge}), so that there is nothing to store, to log or to audit.
 */
@Stateless
public class Chooser {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ProductRows products;

    @Inject
    ProductReaders readers;

    @Inject
    Event<ChooserOpened> opened;

    /**
     * For an agent what is offered, where a publication presents it to them or they said that they have clients for it; for its
     * makers the newest terms, to try them out.
     *
     * @throws NotFound for everybody else, as for an unknown id
     */
    @Allowed({Role.AGENT, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Choosing open(UUID id) {
        Product product = products.get(id);
        boolean maker = readers.isMaker() && !currentPerson.is(Role.AGENT);
        Optional<Demand> said = maker ? Optional.empty() : mine(product);
        if (!maker && said.isEmpty() && !readers.presentedToMe().contains(id)) {
            throw new NotFound();
        }
        ProductVersion version = maker ? product.newest() : product.offered().orElseGet(product::newest);
        ProductTerms terms = version.terms();
        boolean open = maker || product.stage() == Stage.OFFERED;
        if (!maker && open) {
            opened.fire(new ChooserOpened(id));
        }
        return new Choosing(id, terms.name(), terms.summary(), terms.line(), product.stage(), day(product.stageAt()),
                product.stageNote(), version.number(), dayOrNull(version.offeredAt()), open ? terms : null,
                maker ? Appointments.EVERYWHERE : open ? appointments() : Appointments.of(List.of()),
                readers.today(), said.map(Demand::clients).orElse(null), maker);
    }

    private Optional<Demand> mine(Product product) {
        return entityManager.createNamedQuery(Demand.MINE, Demand.class).setParameter("product", product.getId())
                .setParameter("person", currentPerson.get().person()).getResultStream().findFirst();
    }

    private Appointments appointments() {
        return Appointments.of(entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", currentPerson.get().person()).setParameter("today", LocalDate.now(clock))
                .getResultStream().map(one -> new Appointments.Seat(one.states(), one.lines())).toList());
    }

    private ZoneId zone() {
        return settings.networkZone();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    private @Nullable LocalDate dayOrNull(@Nullable Instant moment) {
        return moment == null ? null : day(moment);
    }
}
