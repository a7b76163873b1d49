package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.publication.EffectWindow;

/** Whether what was published helped. */
@Stateless
public class Effects {

    /**
     * Every publication that was ever live, and those still to be, the newest first; the title is the newest one's. With
     * the day on which the rise began that was known and not over at the draft, of the insights that version 1 answers.
     */
    private static final String PUBLICATIONS = """
            select p.id, p.public_id, v.title, p.kind, v.status, p.created_at, p.first_live_at,
                (select min(a.began_on) from insight_alarm a join publication_insight l on l.insight_id = a.insight_id
                    join publication_version w on w.id = l.version_id
                where w.publication_id = p.id and w.number = 1 and a.alarmed_on <= cast(p.created_at as date)
                    and (a.cleared_on is null or a.cleared_on > cast(p.created_at as date))) as risen_since
            from publication p join publication_version v
                on v.publication_id = p.id and v.number = coalesce(p.live_number, p.newest_number)
            order by coalesce(p.first_live_at, p.created_at) desc, p.id desc""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    EffectEvidence evidence;

    /** A publication with its key and the window that tells; null while it is not live. */
    private record Subject(long key, @Nullable EffectWindow window, EffectRow waiting) {
    }

    /** @throws NotFound where there is no such publication */
    @Allowed({Role.PUBLISHER, Role.MANAGER})
    public EffectRow get(UUID publication) {
        return told(subjects().stream().filter(one -> one.waiting().id().equals(publication)).toList()).stream()
                .findFirst().orElseThrow(NotFound::new);
    }

    /** Those that were live at some time, with their effect or the day from which there is one. */
    @Allowed({Role.PUBLISHER, Role.MANAGER})
    public List<EffectRow> list() {
        return told(subjects().stream().filter(one -> one.window() != null).toList());
    }

    /** Computes every effect whose window has closed and that is not computed yet. */
    @Allowed(Role.SYSTEM)
    public int computeClosed() {
        return told(subjects()).size();
    }

    private List<EffectRow> told(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Map<Long, PublicationEffect> known = new HashMap<>();
        entityManager.createNamedQuery(PublicationEffect.OF, PublicationEffect.class)
                .setParameter("publications", subjects.stream().map(Subject::key).toList()).getResultStream()
                .forEach(effect -> known.put(effect.publication(), effect));
        LocalDate today = LocalDate.now(clock);
        List<EffectRow> rows = new ArrayList<>();
        for (Subject subject : subjects) {
            EffectWindow window = subject.window();
            PublicationEffect effect = known.get(subject.key());
            if (effect == null && window != null && window.isClosed(today)) {
                effect = evidence.compute(subject.key(), window);
            }
            rows.add(effect == null ? subject.waiting() : effect.on(subject.waiting()));
        }
        return rows;
    }

    private List<Subject> subjects() {
        List<?> rows = entityManager.createNativeQuery(PUBLICATIONS).getResultList();
        return rows.stream().map(Object[].class::cast).map(Effects::subject).collect(Collectors.toList());
    }

    private static Subject subject(Object[] row) {
        LocalDate live = row[6] == null ? null : Columns.date(row[6]);
        EffectWindow window = live == null
                ? null
                : EffectWindow.of(Columns.date(row[5]), live,
                        row[7] == null ? null : Columns.date(row[7]));
        EffectRow.Side none = EffectRow.Side.NONE;
        EffectRow waiting = new EffectRow(Columns.uuid(row[1]), (String) row[2], (String) row[3], (String) row[4], live,
                "too_early", null, null, null, null,
                window == null
                        ? none
                        : EffectRow.Side.of(window.before().from(), window.before().to(), window.before().weeks()),
                window == null ? none : EffectRow.Side.of(window.after().from(), window.after().to(), window.after().weeks()),
                window == null ? null : window.effectFrom(), false, null);
        return new Subject(Columns.number(row[0]), window, waiting);
    }
}
