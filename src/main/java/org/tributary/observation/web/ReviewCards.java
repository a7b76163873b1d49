package org.tributary.observation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.FlaggedNote;
import org.tributary.observation.HeldNote;
import org.tributary.platform.Settings;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/** Turns held and flagged notes into the words of the review. */
@ApplicationScoped
public class ReviewCards {

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    /**
     * A note to be reviewed.
     *
     * @param why the rule that held it, or what it is flagged for
     * @param about line, state, moment and kind, and since when
     * @param chip what was decided or answered, empty where nothing was
     * @param chipKind the kind of chip
     * @param detail who decided when and why, or empty
     * @param open whether a decision is possible
     */
    public record Card(UUID id, String why, String text, String about, String chip, String chipKind, String detail,
            boolean open) {
    }

    Card of(HeldNote note) {
        boolean withdrawn = note.status().equals("withdrawn");
        String decision = note.decision();
        String chip = withdrawn
                ? texts.get("observation.review.withdrawn")
                : decision == null ? "" : texts.get("observation.review." + decision);
        return new Card(note.id(), texts.get("observation.rule." + note.rule()), note.text(),
                about(note.line(), note.state(), note.touchpoint(), note.kind(), note.heldAt()), chip,
                "released".equals(decision) ? "good" : "plain", decided(note.decidedAt(), note.decidedBy(), note.reason()),
                !withdrawn && !"released".equals(decision));
    }

    Card of(FlaggedNote note) {
        boolean withdrawn = note.status().equals("withdrawn");
        return new Card(note.id(), texts.get("observation.flag." + note.flag()),
                withdrawn ? texts.get("observation.review.withdrawn") : note.text(),
                about(note.line(), note.state(), note.touchpoint(), note.kind(), note.flaggedAt()),
                note.flag().equals("repeated") ? "" : texts.get("observation.answer." + note.answer()),
                note.answer().equals("filed") ? "good" : "plain", "", false);
    }

    private String decided(@Nullable OffsetDateTime at, @Nullable String by, String reason) {
        if (at == null) {
            return "";
        }
        String who = by == null ? texts.get("observation.review.nobody") : by;
        return reason.isEmpty()
                ? texts.say("observation.review.decided", who, day(at))
                : texts.say("observation.review.decidedWhy", who, day(at), reason);
    }

    private String about(String line, String state, String touchpoint, String kind, OffsetDateTime since) {
        return Stream.concat(Stream.of(word(Vocabulary.LINE, line), state.equals("--") ? "" : state,
                word(Vocabulary.TOUCHPOINT, touchpoint), word(Vocabulary.KIND, kind)), List.of(day(since)).stream())
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String word(Vocabulary vocabulary, String code) {
        return texts.get(vocabulary.key(code));
    }

    private String day(OffsetDateTime at) {
        return Dates.shortDate(at.atZoneSameInstant(settings.networkZone()).toLocalDate());
    }
}
