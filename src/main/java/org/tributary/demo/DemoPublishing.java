package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.PortalClock;
import org.tributary.platform.Settings;
import org.tributary.publication.Audience;
import org.tributary.publication.Kind;
import org.tributary.publication.LivePublications;
import org.tributary.publication.PublicationText;
import org.tributary.publication.Publications;
import org.tributary.publication.Receipts;

/** The carrier's answers on the {@link DemoStage}: written, approved, live, read. What is not there (yet) is passed over. */
@ApplicationScoped
public class DemoPublishing {

    @Inject
    PortalClock portalClock;

    @Inject
    Settings settings;

    @Inject
    DemoFinder finder;

    @Inject
    Publications publications;

    @Inject
    LivePublications livePublications;

    @Inject
    Receipts receipts;

    void draft(DemoPublication publication) {
        Set<UUID> answered = new LinkedHashSet<>();
        Map<String, DemoThing> things = new HashMap<>();
        DemoThing.readAll().forEach(thing -> things.put(thing.key(), thing));
        publication.things().forEach(key -> finder.insight(things.get(key).title()).ifPresent(answered::add));
        if (answered.isEmpty() && publication.product().isEmpty()) {
            return;
        }
        LocalDate applies = LocalDate.now(portalClock.clock().withZone(settings.networkZone())).plusDays(2);
        publications.create(Kind.valueOf(publication.kind()), new PublicationText(publication.title(), publication.body(),
                new Audience(publication.states(), publication.lines(), List.of(), List.of(), List.of(), null), applies, null,
                applies.plusYears(1), publication.mustRead(), null,
                offered(publication), publication.advice()), answered);
    }

    private String offered(DemoPublication publication) {
        String title = publication.kind().equals("PRODUCT") ? publication.title() : "";
        return finder.product(publication.product()).map(UUID::toString).orElse(title);
    }

    void submit(String publication) {
        finder.publication(publication).ifPresent(id -> publications.submit(id, null, false));
    }

    void approve(String publication) {
        finder.publication(publication).ifPresent(id -> publications.approve(id, null));
    }

    void goLive(String publication) {
        finder.publication(publication).ifPresent(livePublications::publish);
    }

    void acknowledge(String publication) {
        finder.publication(publication).ifPresent(id -> receipts.acknowledge(id, 1));
    }

    void useful(String publication, boolean useful) {
        finder.publication(publication).ifPresent(id -> receipts.useful(id, useful, null));
    }
}
