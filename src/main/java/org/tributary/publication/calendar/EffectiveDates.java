package org.tributary.publication.calendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.publication.Kind;
import org.tributary.publication.PublicationShelf;
import org.tributary.publication.PublicationStatus;
import org.tributary.publication.PublicationView;
import org.tributary.publication.ShelfRow;
import org.tributary.publication.calendar.EffectiveDay.What;

/** The days of what the current person may read: agents theirs, staff those of everything that is live or about to be. */
@Stateless
public class EffectiveDates {

    private static final PageRequest NEWEST = new PageRequest(0, 200);
    private static final Set<PublicationStatus> SHOWN = EnumSet.of(PublicationStatus.LIVE, PublicationStatus.SCHEDULED,
            PublicationStatus.APPROVED);

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationShelf shelf;

    /** In their order. */
    @Allowed({Role.AGENT, Role.CURATOR, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL, Role.MANAGER})
    public List<EffectiveDay> mine() {
        List<EffectiveDay> days = new ArrayList<>();
        boolean writes = currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
        boolean staff = writes || currentPerson.is(Role.CURATOR, Role.MANAGER);
        if (currentPerson.is(Role.AGENT)) {
            for (ShelfRow row : shelf.mine()) {
                add(days, row.asks() ? row.due() : null, What.READ_BY, row.id(), row.title());
                if (!staff) {
                    add(days, row.effectiveFrom(), What.BEGINS, row.id(), row.title());
                    add(days, row.effectiveTo(), What.ENDS, row.id(), row.title());
                }
            }
        }
        if (staff) {
            List<PublicationView> all = (writes ? shelf.list(NEWEST) : shelf.live(List.of(Kind.values()), NEWEST)).items();
            all.stream().filter(view -> SHOWN.contains(view.status())).forEach(view -> add(days, view, writes));
        }
        return days.stream().sorted(EffectiveDay.IN_ORDER).toList();
    }

    private static void add(List<EffectiveDay> days, PublicationView view, boolean writes) {
        String title = view.text().title();
        add(days, view.text().effectiveFrom(), What.BEGINS, view.id(), title);
        add(days, view.text().effectiveTo(), What.ENDS, view.id(), title);
        add(days, writes ? view.text().reviewBy() : null, What.REVIEW_BY, view.id(), title);
    }

    private static void add(List<EffectiveDay> days, @Nullable LocalDate day, What what, UUID id, String title) {
        if (day != null) {
            days.add(new EffectiveDay(day, what, id, title));
        }
    }
}
