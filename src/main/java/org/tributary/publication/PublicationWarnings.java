package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Seeking;
import org.tributary.insight.Sought;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.publication.text.StructuredText;

/** What writers should know while they write. Nothing of it blocks; a must-read beyond the budget asks for a reason. */
@Stateless
public class PublicationWarnings {

    /** Readers should have a week and a half of work before something applies. */
    private static final int USUAL_NOTICE = 7;
    /** The newest so many live publications are compared. */
    private static final int NEWEST = 200;
    /** Between what texts on other things reach at most in the demo network (0.42) and the same said in other words (0.75). */
    static final double SIMILAR = 0.6;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    AttentionBudget budget;

    @Inject
    Seeking seeking;

    private record Near(PublicationVersion version, double nearness) {
    }

    /**
     * At most four statements.
     *
     * @param id of the publication that is written, null for a new one
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public List<Warning> of(@Nullable UUID id, Intended intended) {
        Instant now = clock.instant();
        List<Warning> warnings = new ArrayList<>();
        notice(intended, now).ifPresent(warnings::add);
        int beyond = budget.beyond(id, intended, now);
        if (beyond > 0) {
            warnings.add(intended.audience().noted() == null
                    ? new Warning("publication.warning.budget", List.of(beyond, budget.most()), null, true)
                    : new Warning("publication.warning.budgetNoted", List.of(budget.most()), null, true));
        }
        similar(id, intended).ifPresent(near -> warnings.add(new Warning("publication.warning.similar",
                List.of(near.getTitle()), near.getPublication().getPublicId(), false)));
        if (intended.advice().isOutOfDate()) {
            warnings.add(Warning.of("publication.warning.translation"));
        }
        oddities(intended, warnings);
        return warnings;
    }

    /** Kept in the audit; the reason itself stands with the version. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.overBudget")
    public void exceed(UUID id, @Nullable String reason) {
        if (reason != null && reason.isBlank()) {
            throw new Refused("publication.error.overBudget", budget.most());
        }
    }

    private Optional<Warning> notice(Intended intended, Instant now) {
        LocalDate from = intended.effectiveFrom();
        if (from == null) {
            return Optional.empty();
        }
        LocalDate shows = AttentionBudget.shows(intended.publishAt(), now, settings.networkZone());
        int days = BusinessDays.between(shows, from);
        return days < USUAL_NOTICE
                ? Optional.of(Warning.of("publication.warning.notice", days, USUAL_NOTICE))
                : Optional.empty();
    }

    private Optional<PublicationVersion> similar(@Nullable UUID id, Intended intended) {
        if (intended.body().isBlank()) {
            return Optional.empty();
        }
        Sought sought = seeking.of(intended.words());
        return entityManager.createNamedQuery(PublicationVersion.LIVE_OF, PublicationVersion.class)
                .setParameter("kinds", List.of(Kind.GUIDANCE.name())).setMaxResults(NEWEST).getResultStream()
                .filter(version -> !version.getPublication().getPublicId().equals(id))
                .map(version -> new Near(version, sought.nearness(Intended.of(version.text()).words())))
                .filter(near -> near.nearness() >= SIMILAR).max(Comparator.comparingDouble(Near::nearness))
                .map(Near::version);
    }

    private static void oddities(Intended intended, List<Warning> warnings) {
        Set<StructuredText.Oddity> found = StructuredText.oddities(intended.marked(), intended.files());
        if (found.contains(StructuredText.Oddity.TAGS)) {
            warnings.add(Warning.of("publication.warning.tags"));
        }
        if (found.contains(StructuredText.Oddity.LINK)) {
            warnings.add(Warning.of("publication.warning.link"));
        }
        if (found.contains(StructuredText.Oddity.IMAGE)) {
            warnings.add(Warning.of("publication.warning.image"));
        }
    }
}
