package org.tributary.insight;

import org.tributary.platform.Readiness;

/** What compares texts by meaning, with the language model that is packaged. */
public final class WithModel {

    private WithModel() {
    }

    static Meaning meaning() {
        Meaning meaning = new Meaning();
        meaning.model = new Model();
        meaning.model.readiness = new Readiness();
        meaning.recent = new RecentEmbeddings();
        return meaning;
    }

    public static Seeking seeking() {
        Seeking seeking = new Seeking();
        seeking.meaning = meaning();
        return seeking;
    }
}
