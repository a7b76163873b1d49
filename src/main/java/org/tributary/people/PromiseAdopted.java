package org.tributary.people;

/** Another version of the promise holds. */
public record PromiseAdopted(int number) {
}
