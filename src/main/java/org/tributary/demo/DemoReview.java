package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.tributary.observation.ContactKind;
import org.tributary.observation.ContactWays;
import org.tributary.observation.HeldNote;
import org.tributary.observation.HeldNotes;
import org.tributary.observation.HoldRule;
import org.tributary.platform.PageRequest;

/** Compliance's round: what is about a competitor and no more is released, the rest rejected; what is fresh waits. */
@ApplicationScoped
public class DemoReview {

    private static final Duration FRESH = Duration.ofDays(2);

    @Inject
    HeldNotes heldNotes;

    @Inject
    ContactWays contactWays;

    @Inject
    Clock clock;

    /** The addresses are nobody's. */
    void nameWays() {
        contactWays.set(Stream.of(ContactKind.values())
                .map(kind -> new ContactWays.Way(kind, "", "https://carrier.example/" + kind.code())).toList());
    }

    void decide() {
        for (HeldNote note : heldNotes.openWaiting(new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items()) {
            if (note.heldAt().toInstant().plus(FRESH).isAfter(clock.instant())) {
                continue;
            }
            if (note.rule().equals(HoldRule.COMPETITOR.code())) {
                heldNotes.release(note.id(), null);
            } else {
                heldNotes.reject(note.id(), DemoTexts.lines("compliance-reason.txt").get(0));
            }
        }
    }
}
