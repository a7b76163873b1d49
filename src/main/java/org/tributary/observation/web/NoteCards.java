package org.tributary.observation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.observation.NoteStory;
import org.tributary.observation.ObservationRow;
import org.tributary.observation.Observations;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Step;
import org.tributary.platform.web.Texts;

/** Turns a note of one's own into the words that its pages show. */
@Named
@ApplicationScoped
public class NoteCards {

    private static final int TITLE = 90;

    @Inject
    Texts texts;

    @Inject
    Observations observations;

    @Inject
    Clock clock;

    /**
     * A note as a card.
     *
     * @param title the beginning of its text
     * @param about line, state, moment and kind in words
     * @param where the last thing that became of it, as a path, or empty
     */
    public record Card(ObservationRow note, String title, String about, String day, List<Step> steps, List<Led> led,
            String where, boolean withdrawn) {
    }

    /** Something that it led to: what it is, what it is called, and where it stands. */
    public record Led(String what, String title, String link) {
    }

    public Card card(Observations.NoteWithStory one) {
        ObservationRow note = one.note();
        String about = Stream.of(word(Vocabulary.LINE, note.line()), note.state().equals("--") ? "" : note.state(),
                word(Vocabulary.TOUCHPOINT, note.touchpoint()), word(Vocabulary.KIND, note.kind()))
                .filter(word -> !word.isEmpty()).reduce((a, b) -> a + " · " + b).orElse("");
        LocalDate noted = note.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        List<Step> steps = one.steps().stream().map(step -> step(step, noted)).toList();
        String where = one.steps().stream().map(NoteStory.Step::link).filter(Objects::nonNull)
                .reduce((earlier, later) -> later).orElse("");
        return new Card(note, shortened(note.text()), about, day(note.observedOn()), steps, led(one.steps()), where,
                note.status().equals("withdrawn"));
    }

    /** The latest of the current person's notes, for Today. */
    public List<Card> latest(int most) {
        return observations.latestWithStories(most).stream().map(this::card).toList();
    }

    /** What was there before the note came says so: it did not happen on that day to this note. */
    private Step step(NoteStory.Step step, LocalDate noted) {
        LocalDate on = step.on();
        String words = texts.say(step.key(), step.arguments().toArray());
        String when = on == null ? "" : day(on);
        boolean before = on != null && step.done() && on.isBefore(noted);
        return new Step(words, before ? texts.say("observation.story.since", when) : when, step.done());
    }

    /** What has a name and a page of its own, once; what was measured of it after it. */
    private List<Led> led(List<NoteStory.Step> steps) {
        List<Led> led = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (NoteStory.Step step : steps) {
            String link = step.link();
            if (link != null && !step.arguments().isEmpty() && (named.add(link) || step.order() == NoteStory.EFFECT)) {
                led.add(new Led(texts.say(step.key(), step.arguments().toArray()), String.valueOf(step.arguments().get(0)),
                        link));
            }
        }
        return led;
    }

    private String word(Vocabulary vocabulary, String code) {
        return texts.get(vocabulary.key(code));
    }

    private String day(LocalDate date) {
        boolean thisYear = date.getYear() == LocalDate.now(clock).getYear();
        return thisYear ? Dates.shortDay(date) : Dates.shortDate(date);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= TITLE) {
            return line;
        }
        String beginning = line.substring(0, line.offsetByCodePoints(0, TITLE - 1));
        int word = beginning.lastIndexOf(' ');
        return beginning.substring(0, word > TITLE / 2 ? word : beginning.length()) + "…";
    }
}
