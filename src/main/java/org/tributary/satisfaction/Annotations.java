package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;

/** What managers note beside their figures, each with its author. */
@Stateless
public class Annotations {

    private static final int LONGEST = 120;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** The latest day first. */
    @Allowed(Role.MANAGER)
    public List<Annotation.Row> list() {
        return entityManager.createNamedQuery(Annotation.STANDING, Annotation.Row.class).getResultList();
    }

    /** @throws org.tributary.platform.Invalid naming every field that is wrong; a day to come is welcome, up to a year ahead */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.annotate")
    public void note(@Nullable LocalDate day, @Nullable String words) {
        Check check = new Check();
        LocalDate last = LocalDate.now(clock).plusYears(1);
        check.that(day != null, "day", "platform.error.required");
        check.that(day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(last), "day", "platform.error.between",
                FIRST_DAY.toString(), last.toString());
        String said = check.text("words", words, LONGEST);
        check.done();
        entityManager.persist(new Annotation(java.util.Objects.requireNonNull(day), said, currentPerson.get().person(),
                clock.instant()));
    }

    /** @throws NotFound where there is none, or none any more */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.unannotate")
    public void remove(UUID id) {
        entityManager.createNamedQuery(Annotation.BY_PUBLIC_ID, Annotation.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new).remove(clock.instant());
    }
}
