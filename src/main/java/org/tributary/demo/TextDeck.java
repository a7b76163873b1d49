package org.tributary.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Deals the wordings of a thing: each once before any again; those in other languages only in every third round. */
final class TextDeck {

    private final DemoThing thing;
    private final boolean inAllLanguages;
    private final Random random;
    private final Deque<String> texts = new ArrayDeque<>();
    private int rounds;

    TextDeck(DemoThing thing, boolean inAllLanguages, Random random) {
        this.thing = thing;
        this.inAllLanguages = inAllLanguages;
        this.random = random;
    }

    /** Whether every wording was used as often as may be. */
    boolean isUsedUp() {
        return texts.isEmpty() && rounds == DemoThing.MOST_USES;
    }

    /** @throws IllegalStateException where it is used up */
    String next() {
        if (texts.isEmpty()) {
            if (isUsedUp()) {
                throw new IllegalStateException("No wording of " + thing.key() + " is left");
            }
            List<String> round = new ArrayList<>(thing.wordings());
            if (inAllLanguages && rounds % 3 == 1) {
                round.addAll(thing.otherWordings());
            }
            Collections.shuffle(round, random);
            texts.addAll(round);
            rounds++;
        }
        return texts.removeFirst();
    }

    static String any(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
