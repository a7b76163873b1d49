package org.tributary.observation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.ContactKind;
import org.tributary.observation.ContactWays;
import org.tributary.observation.ContactWaysChanged;
import org.tributary.platform.web.Texts;

/**
 * The carrier's ways as links wherever a note is written. They are read again after a minute, so that what was changed on another node
 * shows, and no page asks the database for them.
 */
@Named
@ApplicationScoped
public class ContactLinks {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    ContactWays contactWays;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private volatile @Nullable Kept kept;

    private record Kept(List<ContactWays.Way> ways, Instant until) {
    }

    /** A link: what it is called and where it leads. */
    public record Link(String words, String address) {
    }

    public List<Link> getAll() {
        return ways().stream().map(this::link).toList();
    }

    /** Where complaints go; none where the carrier has not said. */
    public List<Link> getComplaints() {
        return ways().stream().filter(way -> way.kind() == ContactKind.COMPLAINTS).map(this::link).toList();
    }

    private Link link(ContactWays.Way way) {
        return new Link(way.words().isEmpty() ? texts.get("observation.channels.link." + way.kind().code()) : way.words(),
                way.address());
    }

    private List<ContactWays.Way> ways() {
        Kept now = kept;
        if (now == null || !now.until().isAfter(clock.instant())) {
            now = new Kept(contactWays.list(), clock.instant().plus(KEPT));
            kept = now;
        }
        return now.ways();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContactWaysChanged changed) {
        kept = null;
    }
}
