package org.tributary.satisfaction.report;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** Makes what is due, on whichever node comes first. */
@Stateless
public class ReportRounds {

    /** After the release of a Monday at 06:00. */
    private static final LocalTime DUE = LocalTime.of(6, 30);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReportMaker maker;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The plans of which there is no report yet on the month that ended, from the first of the next on, in the time of the network. */
    @Allowed(Role.SYSTEM)
    public List<Long> due() {
        ZonedDateTime here = clock.instant().atZone(settings.networkZone());
        ZonedDateTime first = here.toLocalDate().withDayOfMonth(1).atTime(DUE).atZone(settings.networkZone());
        return here.isBefore(first)
                ? List.of()
                : entityManager.createNamedQuery(ReportPlan.DUE, Long.class).setParameter("month", month().toString())
                        .setParameter("before", first.toOffsetDateTime()).getResultList();
    }

    /** The month that ended last. */
    private YearMonth month() {
        return YearMonth.from(clock.instant().atZone(settings.networkZone())).minusMonths(1);
    }

    /** Each report in a transaction of its own, so that one that fails leaves the others. */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean makeDue(long plan) {
        return maker.make(plan, month());
    }
}
