package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;

/** Where the lines of charts break, each with its author; {@link Plans} reads them with what else stands beside the figures. */
@Stateless
public class ScaleChanges {

    private static final int LONGEST = 120;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** @throws org.tributary.platform.Invalid naming every field that is wrong; a day to come is welcome, up to a year ahead */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.rescale")
    public void note(@Nullable String metric, @Nullable LocalDate day, @Nullable String words) {
        Check check = new Check();
        Optional<Metric> known = Metric.ofCode(metric == null ? "" : metric);
        LocalDate last = LocalDate.now(clock).plusYears(1);
        check.that(known.isPresent(), "metric", "platform.error.required");
        check.that(day != null, "from", "platform.error.required");
        check.that(day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(last), "from", "platform.error.between",
                FIRST_DAY.toString(), last.toString());
        String said = check.text("why", words, LONGEST);
        check.done();
        entityManager.persist(new ScaleChange(known.orElseThrow(), Objects.requireNonNull(day), said,
                currentPerson.get().person(), clock.instant()));
    }

    /** @throws NotFound where there is none, or none any more */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.unrescale")
    public void remove(UUID id) {
        entityManager.createNamedQuery(ScaleChange.BY_PUBLIC_ID, ScaleChange.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new).remove(clock.instant());
    }
}
