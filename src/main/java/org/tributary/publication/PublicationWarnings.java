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
import org.tributary.publication.contradiction.AtOdds;
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
    /** From here on two texts are on the same theme, and their sentences are compared. */
    static final double NEIGHBOUR = 0.45;
    private static final int NEAREST = 5;

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

        UUID id() {
            return version.getPublication().getPublicId();
        }
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
        List<Near> neighbours = neighbours(id, intended);
        neighbours.stream().filter(near -> near.nearness() >= SIMILAR).findFirst()
                .ifPresent(near -> warnings.add(new Warning("publication.warning.similar",
                        List.of(near.version().getTitle()), near.id(), false)));
        neighbours.forEach(near -> warnings.addAll(odds(intended, near)));
        if (intended.advice().isOutOfDate()) {
            warnings.add(Warning.of("publication.warning.translation"));
        }
        oddities(intended, warnings);
        return warnings;
    }

    /** Kept in the audit; the reason itself stands with the version. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.overBudget")
    public void exceed(UUID id, String reason) {
        if (reason.isBlank()) {
            throw new Refused("publication.error.overBudget", budget.most());
        }
    }

    /** The same where a caller of the API said nothing of it: it goes on, and the audit says that no reason was given. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.overBudgetWithoutReason")
    public void exceedWithoutReason(UUID id) {
        // The entry is all of it.
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

    /** The live guidance on the same theme, the nearest first. */
    private List<Near> neighbours(@Nullable UUID id, Intended intended) {
        if (intended.body().isBlank()) {
            return List.of();
        }
        Sought sought = seeking.of(intended.words());
        return entityManager.createNamedQuery(PublicationVersion.LIVE_OF, PublicationVersion.class)
                .setParameter("kinds", List.of(Kind.GUIDANCE.name())).setMaxResults(NEWEST).getResultStream()
                .filter(version -> !version.getPublication().getPublicId().equals(id))
                .map(version -> new Near(version, sought.nearness(Intended.of(version.text()).words())))
                .filter(near -> near.nearness() >= NEIGHBOUR)
                .sorted(Comparator.comparingDouble((Near near) -> -near.nearness())).limit(NEAREST).toList();
    }

    /** Where it says the opposite of what is live, or gives another amount or date: both passages. */
    private static List<Warning> odds(Intended intended, Near near) {
        return AtOdds.between(intended.said(), Intended.of(near.version().text()).said()).stream()
                .map(clash -> new Warning("publication.warning.odds." + clash.point().code(),
                        List.of(clash.one(), clash.other(), near.version().getTitle()), near.id(), false))
                .toList();
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
