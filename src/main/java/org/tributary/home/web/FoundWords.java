package org.tributary.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Found;
import org.tributary.observation.NoteFate.ThemeName;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/** What stands below something that was found, in words. */
@ApplicationScoped
public class FoundWords {

    @Inject
    Texts texts;

    String insight(Found found) {
        return texts.say("home.search.insight", texts.get("insight.status." + found.code()));
    }

    String publication(Found found) {
        return texts.say("home.search.publication", day(found.on()));
    }

    String note(Found found) {
        return texts.say("home.search.note", day(found.on()), texts.get(Vocabulary.LINE.key(found.code())));
    }

    /** A note of the pool, with its theme. */
    String pooled(Found found, @Nullable ThemeName theme) {
        return texts.say(theme == null ? "home.search.pooledAlone" : "home.search.pooledNote", day(found.on()),
                texts.get(Vocabulary.LINE.key(found.code())), theme == null ? "" : theme.title());
    }

    String agency(@Nullable String agency) {
        return agency == null ? texts.get("home.search.carrier") : agency;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day);
    }
}
