package org.tributary.privacy;

import jakarta.persistence.EntityManager;

/** Hands out keys of {@code tributary_seq} for rows that are no entities, from one block of 50 at a time. */
final class Keys {

    private static final int BLOCK = 50;

    private final EntityManager entityManager;
    private long next;
    private long last = -1;

    Keys(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    long next() {
        if (next > last) {
            last = ((Number) entityManager.createNativeQuery("select nextval('tributary_seq')").getSingleResult())
                    .longValue();
            next = last - BLOCK + 1;
        }
        return next++;
    }
}
