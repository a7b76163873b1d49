package org.tributary.satisfaction.pulse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Interval;
import org.tributary.platform.Settings;
import org.tributary.satisfaction.figure.Index;
import org.tributary.satisfaction.pulse.PulseFigure.Measure;

/** What was released of the pulse, quarter by quarter. */
@Stateless
public class PulseResults {

    /** A figure that counts an answer withdrawn so long ago is hidden. */
    private static final int DAYS_UNTIL_HIDDEN = 30;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /**
     * A quarter that was released.
     *
     * @param version of the factors: quarters of two versions are not compared
     * @param figures those that may be shown; one that is not there is too little or hidden
     */
    public record Released(PulseQuarter quarter, int version, List<PulseFigure> figures) {

        public Optional<PulseFigure> find(Measure measure, String subject, String choice) {
            return figures.stream().filter(figure -> figure.measure() == measure && figure.subject().equals(subject)
                    && figure.choice().equals(choice)).findFirst();
        }
    }

    /** The latest first. */
    @Allowed(Role.MANAGER)
    public List<Released> list() {
        PulseRows rows = new PulseRows(entityManager);
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.networkZone());
        List<Object[]> figures = rows.rows("""
                select f.quarter, f.measure, f.subject, f.choice, f.n, f.shown, f.low, f.high, f.band from pulse_figure f
                join pulse_release r on r.quarter = f.quarter
                where r.withdrawn_on is null or r.withdrawn_on >= ?1""", today.minusDays(DAYS_UNTIL_HIDDEN));
        List<Released> released = new ArrayList<>();
        for (Object[] row : rows.rows("select r.quarter, r.factor_version from pulse_release r order by r.quarter desc")) {
            LocalDate quarter = PulseRows.day(row[0]);
            released.add(new Released(PulseQuarter.of(quarter), ((Number) row[1]).intValue(),
                    figures.stream().filter(figure -> PulseRows.day(figure[0]).equals(quarter)).map(PulseResults::figure)
                            .toList()));
        }
        return released;
    }

    /** The factors of a version, in the order in which they are asked. */
    @Allowed(Role.MANAGER)
    public List<String> factors(int version) {
        return new PulseRows(entityManager).factors(version).factors().stream().map(Index.Factor::name).toList();
    }

    private static PulseFigure figure(Object[] row) {
        return new PulseFigure(Measure.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)), (String) row[2], (String) row[3],
                ((Number) row[4]).intValue(), row[5] == null ? null : ((Number) row[5]).doubleValue(),
                new Interval(((Number) row[6]).doubleValue(), ((Number) row[7]).doubleValue()), (String) row[8]);
    }
}
