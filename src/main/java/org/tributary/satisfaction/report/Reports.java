package org.tributary.satisfaction.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.people.SavedView;
import org.tributary.people.SavedViews;
import org.tributary.platform.Audited;
import org.tributary.platform.ListQuery;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** One's own reports, and what is wanted every month. */
@Stateless
public class Reports {

    private static final int MOST_PLANS = 10;
    private static final List<String> PAGES = List.of("/satisfaction/overview.xhtml", "/satisfaction/explore.xhtml");

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    SavedViews savedViews;

    @Inject
    ReportMaker maker;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Newest month first. */
    @Allowed(Role.MANAGER)
    public List<Report.Row> list() {
        return entityManager.createNamedQuery(Report.MINE, Report.Row.class).setParameter("person", me()).getResultList();
    }

    /** @throws NotFound where it is not one's own */
    @Allowed(Role.MANAGER)
    public ReportContent get(UUID id) {
        return ReportContent.parse(one(Report.CONTENT, String.class, id));
    }

    /** @throws NotFound where it is not one's own */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.report.open")
    public byte[] pdf(UUID id) {
        return one(Report.PDF, byte[].class, id);
    }

    private <T> T one(String query, Class<T> type, UUID id) {
        return entityManager.createNamedQuery(query, type).setParameter("id", id).setParameter("person", me())
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    @Allowed(Role.MANAGER)
    public List<ReportPlan.Row> plans() {
        return plansOfMine().stream().map(ReportPlan::row).toList();
    }

    /** One's own saved views that a report can be made of. */
    @Allowed(Role.MANAGER)
    public List<SavedView.Row> views() {
        return PAGES.stream().flatMap(page -> savedViews.of(page).stream()).toList();
    }

    /**
     * From now on there is a report of it on the first of each month.
     *
     * @param view a saved view, null for the overview as it opens
     * @throws NotFound where the view is not one's own
     * @throws Refused where there is one of it already, or very many
     */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.report.plan")
    public void plan(@Nullable UUID view) {
        Optional<SavedView.Row> row = Optional.ofNullable(view).map(
                id -> views().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new));
        String name = row.map(SavedView.Row::name).orElse("");
        ListQuery query = row.map(SavedView.Row::query).orElse(ListQuery.of(""));
        List<ReportPlan> mine = plansOfMine();
        if (mine.size() >= MOST_PLANS) {
            throw new Refused("satisfaction.report.tooMany", MOST_PLANS);
        }
        if (mine.stream().anyMatch(plan -> plan.isOf(name, query))) {
            throw new Refused("satisfaction.report.planned");
        }
        entityManager.persist(new ReportPlan(me(), name, query, clock.instant()));
    }

    /** Its reports stay. @throws NotFound where it is not one's own */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.report.end")
    public void end(UUID id) {
        mine(id).end(clock.instant());
    }

    /** Makes the report of the month that ended last, unless it is there. @return whether it was made now */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.report.make")
    public boolean makeNow(UUID id) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), settings.networkZone())).minusMonths(1);
        return maker.make(mine(id).getId(), month);
    }

    private ReportPlan mine(UUID id) {
        return entityManager.createNamedQuery(ReportPlan.BY_PUBLIC_ID, ReportPlan.class).setParameter("id", id)
                .setParameter("person", me()).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private List<ReportPlan> plansOfMine() {
        return entityManager.createNamedQuery(ReportPlan.MINE, ReportPlan.class).setParameter("person", me()).getResultList();
    }

    private long me() {
        return currentPerson.get().person();
    }
}
