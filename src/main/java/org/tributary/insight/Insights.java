package org.tributary.insight;

import static org.tributary.people.Role.AGENT;
import static org.tributary.people.Role.APPROVER;
import static org.tributary.people.Role.COMPLIANCE;
import static org.tributary.people.Role.CURATOR;
import static org.tributary.people.Role.LEGAL;
import static org.tributary.people.Role.MANAGER;
import static org.tributary.people.Role.PUBLISHER;
import static org.tributary.people.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** What the network sees: read by released figures only, published and responded to by curators. */
@Stateless
public class Insights {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedInsights released;

    @Inject
    InsightViews views;

    @Inject
    Publishing publishing;

    @Inject
    ReleaseOfInsights releases;

    @Inject
    NotesOfThemes notes;

    @Inject
    Seeking seeking;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    @Inject
    Event<InsightPublished> published;

    @Inject
    Event<InsightResponded> responded;

    /** The insights that may be shown and fit, in the order asked for, else by likeness in a search and by urgency. */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public Page<InsightView> list(InsightQuery query, PageRequest request) {
        Page<ReleasedInsight> page = page(query, request);
        return new Page<>(views.of(page.items()), page.total(), request);
    }

    /** As {@link #list}, without their quotes. */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public Page<InsightView> brief(InsightQuery query, PageRequest request) {
        Page<ReleasedInsight> page = page(query, request);
        return new Page<>(views.brief(page.items()), page.total(), request);
    }

    private Page<ReleasedInsight> page(InsightQuery query, PageRequest request) {
        List<ReleasedInsight> fitting = released.all().stream().filter(query::admits).toList();
        return Page.of(query.searches()
                ? found(query, fitting)
                : fitting.stream().sorted(query.order()).toList(), request);
    }

    /**
     * One insight, or the one it was merged into. A curator also reads one that is hidden, without figures.
     *
     * @throws NotFound where it is not there or hidden
     */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public InsightView get(UUID id) {
        Insight insight = released.survivor(id);
        Optional<ReleasedInsight> shown = released.find(insight);
        if (shown.isEmpty() && currentPerson.is(CURATOR)) {
            return views.hidden(insight);
        }
        return views.of(shown.orElseThrow(NotFound::new), insight);
    }

    /** The key of an insight that may be shown, for the components above. @throws NotFound where it is not there or hidden */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL, SYSTEM})
    public InsightRow row(UUID id) {
        return released.shown(released.survivor(id)).row();
    }

    /** The insights of these keys that may be shown, for the components above. */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL, SYSTEM})
    public List<InsightRow> rows(Set<Long> keys) {
        return released.all().stream().map(ReleasedInsight::row).filter(row -> keys.contains(row.key())).toList();
    }

    /** The same with the figures that are released of them; no statement more. */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL, SYSTEM})
    public List<InsightSource> sources(Set<Long> keys) {
        return released.all().stream().filter(one -> keys.contains(one.row().key())).map(InsightSource::of).toList();
    }

    /** Those whose notes rise for sure, the most urgent first; no statement more than all released ones take. */
    @Allowed({MANAGER, CURATOR})
    public List<InsightSource> rising() {
        return released.all().stream().filter(one -> !one.isSilent() && one.trend().pointsUp())
                .sorted(Comparator.comparingDouble(one -> -one.trend().urgency())).map(InsightSource::of).toList();
    }

    /** How the notes of one go, and as of when; no statement more. Empty where no figure is shown. */
    @Allowed({MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public Optional<Course> course(UUID id) {
        return released.all().stream().filter(one -> one.row().id().equals(id) && !one.isSilent()).findFirst()
                .map(one -> new Course(one.trend(), one.figures().asOf()));
    }

    /** @param asOf the day of the release */
    public record Course(InsightTrend trend, LocalDate asOf) {
    }

    /**
     * Publishes a theme and releases its first batch.
     *
     * @throws NotFound where there is no such theme
     * @throws org.tributary.platform.Refused with the reason where it is published already or the gate forbids it
     */
    @Allowed({CURATOR, SYSTEM})
    @Audited("insight.publish")
    public InsightView publish(UUID themeId, NewInsight wanted) {
        Theme theme = notes.theme(themeId);
        Insight insight = publishing.publish(theme, wanted, currentPerson.get().person());
        published.fire(new InsightPublished(insight.getId(), insight.getPublicId(), insight.getTitle(),
                releases.contributors(insight.getThemeKey())));
        return get(insight.getPublicId());
    }

    /**
     * The carrier's response.
     *
     * @throws NotFound where there is no such insight
     * @throws org.tributary.platform.Invalid for an unknown status, and for "declined" without a text
     * @throws org.tributary.platform.Refused where the status cannot follow
     */
    @Allowed({CURATOR, SYSTEM})
    @Audited("insight.respond")
    public InsightView respond(UUID id, @Nullable String status, @Nullable String text) {
        Insight insight = released.survivor(id);
        String words = text == null ? "" : text.strip();
        Check check = new Check();
        check.code("status", status, code -> InsightStatus.ofCode(code).isPresent());
        check.that(!"declined".equals(status) || !words.isEmpty(), "text", "insight.respond.declinedNeedsText");
        check.that(words.codePointCount(0, words.length()) <= Insight.LONGEST_RESPONSE, "text", "platform.error.tooLong",
                Insight.LONGEST_RESPONSE);
        check.done();
        entityManager.lock(insight, LockModeType.PESSIMISTIC_WRITE);
        insight.respond(InsightStatus.ofCode(String.valueOf(status)).orElseThrow(), words, clock.instant());
        entityManager.flush();
        boolean shown = released.find(insight).isPresent();
        responded.fire(new InsightResponded(insight.getId(), insight.getPublicId(), insight.getTitle(),
                insight.status().code(), shown ? releases.concerned(insight, released.family(insight)) : Set.of()));
        return get(id);
    }

    private List<ReleasedInsight> found(InsightQuery query, List<ReleasedInsight> fitting) {
        Sought sought = seeking.of(query.q());
        record Hit(ReleasedInsight insight, double fit) {
        }
        Stream<Hit> hits = fitting.stream().map(one -> new Hit(one, sought.fit(one.row().words(), one.row().embedding(),
                one.row().embeddingVersion()))).filter(hit -> hit.fit() > 0);
        return query.sort().isEmpty()
                ? hits.sorted(Comparator.comparingDouble((Hit hit) -> -hit.fit())).map(Hit::insight).toList()
                : hits.map(Hit::insight).sorted(query.order()).toList();
    }
}
