package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.platform.Check;

/** Turns a theme and a curator's words into an insight whose first batch is released. Inside the caller's transaction. */
@ApplicationScoped
class Publishing {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    NotesOfThemes notes;

    @Inject
    Meaning meaning;

    @Inject
    ReleaseOfInsights releases;

    @Inject
    Clock clock;

    /**
     * Makes the insight.
     *
     * @param curator the key of who publishes
     * @throws org.tributary.platform.Invalid where the words or the quotes cannot be taken
     * @throws org.tributary.platform.Refused where the theme has an insight already or too few stand behind it
     */
    Insight publish(Theme theme, NewInsight wanted, long curator) {
        Check check = new Check();
        String title = check.text("title", wanted.title(), Insight.LONGEST_TITLE);
        String summary = check.text("summary", wanted.summary(), Insight.LONGEST_SUMMARY);
        List<Quote> quotes = quotes(theme, wanted.quotes(), check);
        check.done();
        if (isPublished(theme)) {
            throw new AlreadyPublished();
        }
        Insight insight = new Insight(theme.getId(), title, summary, curator, clock.instant());
        meaning.mustBeThere();
        Meaning.Vector vector = meaning.of(title + ". " + summary);
        insight.words().means(vector.bytes(), vector.version());
        insight.isIn(theme.getLanguage());
        insight.quote(quotes);
        entityManager.persist(insight);
        entityManager.flush();
        releases.first(insight);
        return insight;
    }

    boolean isPublished(Theme theme) {
        return !entityManager.createNamedQuery(Insight.OF_THEMES, Insight.class)
                .setParameter("themes", List.of(theme.getId())).getResultList().isEmpty()
                || !entityManager.createNamedQuery(Insight.OF_FIRST_THEMES, Insight.class)
                        .setParameter("themes", List.of(theme.getId())).getResultList().isEmpty();
    }

    Optional<Insight> insightOf(long theme) {
        return entityManager.createNamedQuery(Insight.OF_THEMES, Insight.class).setParameter("themes", List.of(theme))
                .getResultStream().findFirst();
    }

    private List<Quote> quotes(Theme theme, List<NewInsight.Chosen> chosen, Check check) {
        check.that(chosen.size() <= NewInsight.MOST_QUOTES, "quoteIds", "insight.publish.tooManyQuotes",
                NewInsight.MOST_QUOTES);
        Map<UUID, NotesOfThemes.Note> held = chosen.isEmpty()
                ? Map.of()
                : notes.of(theme.getId()).stream().collect(Collectors.toMap(NotesOfThemes.Note::id, Function.identity()));
        Set<Long> agencies = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        List<Quote> quotes = new ArrayList<>();
        for (NewInsight.Chosen one : chosen) {
            NotesOfThemes.Note note = held.get(one.note());
            if (!seen.add(one.note())) {
                continue;
            }
            if (note == null || !note.quotable()) {
                check.wrong("quoteIds",
                        note == null ? "insight.publish.quoteElsewhere" : "insight.publish.quoteWithoutConsent");
                continue;
            }
            String text = one.text() == null || one.text().isBlank() ? note.text() : one.text().strip();
            check.that(agencies.add(note.agency()), "quoteIds", "insight.publish.quotesOfOneAgency")
                    .that(text.codePointCount(0, text.length()) <= Quote.LONGEST, "quoteIds", "insight.publish.quoteTooLong",
                            Quote.LONGEST);
            quotes.add(new Quote(note.key(), quotes.size(), shortened(text), meaning.of(text).bytes()));
        }
        return quotes;
    }

    /** Only so that the too long one, which was already named as wrong, can be carried to the end of the check. */
    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= Quote.LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Quote.LONGEST));
    }
}
