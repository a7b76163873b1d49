package org.tributary.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the higher components what became of notes; inside the caller's transaction, no door. */
@ApplicationScoped
class Fates {

    @Inject
    @Any
    Instance<NoteFate> fates;

    @Inject
    @Any
    Instance<LiveTheme> themes;

    @Inject
    @Any
    Instance<NoteStory> stories;

    ObservationRow rowForOwner(Observation note) {
        return rowsForOwner(List.of(note)).get(0);
    }

    ObservationRow rowForCurator(Observation note) {
        return rowsForCurator(List.of(note)).get(0);
    }

    /** All notes are of one owner. A withdrawn one has no fate. */
    List<ObservationRow> rowsForOwner(List<Observation> notes) {
        List<Long> keys = notes.stream().filter(note -> note.getStatus() != Status.WITHDRAWN).map(Observation::getId)
                .toList();
        Map<Long, NoteFate.Fate> known = new HashMap<>();
        if (!keys.isEmpty()) {
            fates.forEach(one -> known.putAll(one.fatesOf(notes.get(0).getAuthor(), keys)));
        }
        return notes.stream()
                .map(note -> ObservationRow.forOwner(note, known.getOrDefault(note.getId(), NoteFate.Fate.NONE))).toList();
    }

    List<ObservationRow> rowsForCurator(List<Observation> notes) {
        List<Long> keys = notes.stream().map(Observation::getId).toList();
        Map<Long, NoteFate.ThemeName> known = new HashMap<>();
        if (!keys.isEmpty()) {
            themes.forEach(one -> known.putAll(one.themesOf(keys)));
        }
        return notes.stream().map(note -> ObservationRow.forCurator(note, known.get(note.getId()))).toList();
    }

    List<NoteStory.Step> storyOf(Observation note) {
        return storiesOf(List.of(note)).get(0);
    }

    /** The steps of each of one's own notes, in the notes' order; one question to each component, whatever their number. */
    List<List<NoteStory.Step>> storiesOf(List<Observation> notes) {
        List<Long> keys = notes.stream().filter(note -> note.getStatus() != Status.WITHDRAWN).map(Observation::getId)
                .toList();
        Map<Long, List<NoteStory.Step>> known = new HashMap<>();
        if (!keys.isEmpty()) {
            stories.forEach(one -> one.stepsOf(keys).forEach(
                    (note, steps) -> known.computeIfAbsent(note, key -> new ArrayList<>()).addAll(steps)));
        }
        return notes.stream().map(note -> ordered(note, known.getOrDefault(note.getId(), List.of()))).toList();
    }

    private static List<NoteStory.Step> ordered(Observation note, List<NoteStory.Step> later) {
        return NoteStory.inOrder(note.getReceivedAt().atOffset(ZoneOffset.UTC).toLocalDate(), later);
    }
}
