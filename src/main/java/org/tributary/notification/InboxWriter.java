package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tributary.insight.InsightAlarmed;
import org.tributary.insight.InsightPublished;
import org.tributary.insight.InsightResponded;
import org.tributary.insight.NoteEnded;
import org.tributary.insight.NotesOverdue;
import org.tributary.insight.ResponseOverdue;
import org.tributary.insight.ThemeAlarmed;
import org.tributary.insight.ThemeAnswered;
import org.tributary.people.StandInNews;
import org.tributary.product.FilingEnds;
import org.tributary.product.ProductStageChanged;
import org.tributary.publication.AcknowledgementDue;
import org.tributary.publication.DeputyAsked;
import org.tributary.publication.PublicationWentLive;
import org.tributary.publication.PublicationWithdrawn;
import org.tributary.publication.ReviewAnswered;
import org.tributary.publication.ReviewDue;
import org.tributary.publication.contradiction.GuidanceContradicted;

/** Writes what the events of the other components tell into the inboxes of those they name, in the same transaction. */
@ApplicationScoped
public class InboxWriter {

    private static final String PUBLICATION = "publication";
    static final String REVIEW = "review";
    private static final String INSIGHT = "insight";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    LiveBadges liveBadges;

    @Inject
    InboxMails inboxMails;

    void hear(@Observes PublicationWentLive event) {
        InboxKind kind = event.version() > 1
                ? InboxKind.NEW_VERSION
                : event.mustRead()
                        ? InboxKind.MUST_READ
                        : event.kind().equals("PRODUCT") ? InboxKind.PRODUCT : InboxKind.GUIDANCE;
        write(event.recipients(), kind, PUBLICATION, event.id(), event.title(), "", view(event.id()));
    }

    void hear(@Observes PublicationWithdrawn event) {
        write(event.recipients(), InboxKind.WITHDRAWN, PUBLICATION, event.id(), event.title(), event.reason(),
                "/publication/recalled.xhtml?id=" + event.id());
    }

    void hear(@Observes ReviewAnswered event) {
        reviewed(event.id());
        InboxKind kind = event.approved() ? InboxKind.APPROVED : InboxKind.RETURNED;
        write(event.recipients(), kind, REVIEW, event.id(), event.title(), event.comment(),
                event.approved() ? view(event.id()) : "/publication/write.xhtml?id=" + event.id());
    }

    void hear(@Observes InsightPublished event) {
        write(event.recipients(), InboxKind.INSIGHT, INSIGHT, event.id(), event.title(), "", insight(event.id()));
    }

    void hear(@Observes InsightResponded event) {
        write(event.recipients(), InboxKind.RESPONSE, INSIGHT, event.id(), event.title(), "", insight(event.id()));
    }

    void hear(@Observes ThemeAnswered event) {
        write(event.recipients(), InboxKind.ANSWER, "answer", event.id(), event.text(), "", "/observation/list.xhtml");
    }

    void hear(@Observes AcknowledgementDue event) {
        write(event.recipients(), InboxKind.DUE, PUBLICATION, event.id(), event.title(),
                InboxWords.facts(event.due(), ""), view(event.id()));
    }

    void hear(@Observes ReviewDue event) {
        write(Set.of(event.recipient()), InboxKind.REVIEW_DUE, PUBLICATION, event.id(), event.title(),
                InboxWords.facts(event.reviewBy(), ""), view(event.id()));
    }

    void hear(@Observes GuidanceContradicted event) {
        write(Set.of(event.recipient()), InboxKind.CONTRADICTED, PUBLICATION, event.id(), event.title(),
                InboxWords.facts(event.agents(), event.agencies()), view(event.id()));
    }

    void hear(@Observes FilingEnds event) {
        write(Set.of(event.recipient()), InboxKind.FILING_ENDS, "product", event.id(), event.name(),
                InboxWords.facts(event.lastDay(), event.state()), "/product/view.xhtml?id=" + event.id());
    }

    void hear(@Observes DeputyAsked event) {
        InboxKind kind = InboxKind.valueOf("DEPUTY_" + event.what().toUpperCase(Locale.ROOT));
        boolean toWrite = kind == InboxKind.DEPUTY_RETURNED;
        String link = toWrite ? "/publication/write.xhtml?id=" + event.id() : view(event.id());
        write(Set.of(event.deputy()), kind, kind == InboxKind.DEPUTY_DUE ? "deputy" : REVIEW, event.id(), event.title(),
                InboxWords.facts(event.until(), event.absent()),
                event.readable() ? link : "/people/profile.xhtml");
    }

    void hear(@Observes StandInNews event) {
        InboxKind kind = InboxKind.valueOf(event.what().name());
        LocalDate until = event.until();
        boolean toDeputy = kind == InboxKind.STANDS_IN;
        write(event.recipients(), kind, "person", event.person(), event.name(),
                InboxWords.facts(until, ""),
                toDeputy || kind == InboxKind.TAKES_OVER
                        ? "/people/profile.xhtml"
                        : "/people/leaving.xhtml?id=" + event.person());
    }

    void hear(@Observes NoteEnded event) {
        InboxKind kind = switch (event.how()) {
            case "passed" -> InboxKind.PASSED;
            case "parked" -> InboxKind.PARKED;
            default -> InboxKind.ANSWER;
        };
        write(event.recipients(), kind, "end", event.id(), event.to().isEmpty() ? event.text() : event.to(),
                event.to().isEmpty() ? "" : event.text(), "/observation/list.xhtml");
    }

    void hear(@Observes NotesOverdue event) {
        write(event.recipients(), InboxKind.NOTES_OVERDUE, "desk", event.id(), Integer.toString(event.notes()), "",
                "/insight/desk.xhtml");
    }

    void hear(@Observes ResponseOverdue event) {
        write(event.recipients(), InboxKind.RESPONSE_OVERDUE, "response", event.id(), event.title(), "", insight(event.id()));
    }

    void hear(@Observes ThemeAlarmed event) {
        write(event.recipients(), InboxKind.THEME_RISES, "theme", event.id(), event.title(), InboxWords.facts(event.rise()),
                "/insight/theme.xhtml?id=" + event.id());
    }

    void hear(@Observes InsightAlarmed event) {
        write(event.recipients(), InboxKind.INSIGHT_RISES, "rise", event.id(), event.title(),
                InboxWords.facts(event.rise()), insight(event.id()));
    }

    void hear(@Observes ProductStageChanged event) {
        write(event.recipients(), InboxKind.PRODUCT_STAGE, "product", event.id(), event.name(), event.stage(),
                "/product/chooser.xhtml?id=" + event.id());
    }

    void write(Set<Long> recipients, InboxKind kind, String about, UUID subject, String title, String detail,
            String link) {
        Instant now = clock.instant();
        Map<Long, InboxItem> items = new HashMap<>();
        recipients.forEach(person -> items.put(person,
                new InboxItem(person, kind, about, subject, title, detail, link, now)));
        items.values().forEach(entityManager::persist);
        inboxMails.tell(items, kind);
        liveBadges.tellAfterCommit(recipients);
    }

    /** What was asked of all reviewers waits for none of them once one has answered. */
    private void reviewed(UUID publication) {
        List<InboxItem> asked = entityManager.createNamedQuery(InboxItem.ASKED, InboxItem.class)
                .setParameter("subject", publication).getResultList();
        asked.forEach(item -> item.see(clock.instant()));
        liveBadges.tellAfterCommit(asked.stream().map(InboxItem::getPerson).toList());
    }

    private static String view(UUID id) {
        return "/publication/view.xhtml?id=" + id;
    }

    private static String insight(UUID id) {
        return "/insight/view.xhtml?id=" + id;
    }
}
