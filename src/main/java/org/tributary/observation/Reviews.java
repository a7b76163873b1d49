package org.tributary.observation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What compliance knows of notes, by their keys: two statements. */
final class Reviews {

    private final EntityManager entityManager;

    Reviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that were held or flagged. */
    Map<Long, Review> of(Collection<Long> notes) {
        if (notes.isEmpty()) {
            return Map.of();
        }
        Map<Long, HeldNote> held = new HashMap<>();
        entityManager.createNamedQuery(NoteHold.OF_NOTES, HeldNote.class).setParameter("notes", notes).getResultList()
                .forEach(one -> held.put(one.key(), one));
        Map<Long, List<Review.Flag>> flags = new HashMap<>();
        entityManager.createNamedQuery(NoteFlag.OF_NOTES, FlaggedNote.class).setParameter("notes", notes).getResultList()
                .forEach(one -> flags.computeIfAbsent(one.key(), key -> new ArrayList<>())
                        .add(new Review.Flag(one.flag(), one.answer(), one.flaggedAt().toInstant())));
        Map<Long, Review> reviews = new HashMap<>();
        held.forEach((note, one) -> reviews.put(note, Review.of(one, flags.getOrDefault(note, List.of()))));
        flags.forEach((note, some) -> reviews.putIfAbsent(note, Review.flagged(some)));
        return reviews;
    }
}
