package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;
import org.tributary.platform.Vocabulary;

/**
 * The starter set of an empty network: the carrier's own themes. Each is an insight of a theme of its own, which nobody noted yet;
 * its text attracts the notes that are like it, and "same here" counts as on any other. Its figures follow the same rules.
 */
@Stateless
public class Starters {

    public static final int LONGEST_SOURCE = 60;
    public static final int MOST_AT_ONCE = 200;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    StarterPool pool;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /** What became of a list: how many were added, how many were there already, and what was wrong in which row, from 1. */
    public record Added(int added, int known, List<Wrong> wrong) {
    }

    /** A row that could not be taken. */
    public record Wrong(int row, Invalid why) {
    }

    /** @throws Invalid where something is missing, too long, or there already under that title */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    @Audited("starter.add")
    public UUID add(NewStarter wanted) {
        NewStarter one = checked(wanted);
        if (!titles().add(key(one))) {
            throw new Invalid("title", "insight.starter.known");
        }
        return publish(List.of(one)).get(0);
    }

    /** Adds what is right and not there yet; a list that is sent twice adds nothing. */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    @Audited("starter.add")
    public Added addAll(List<NewStarter> wanted) {
        if (wanted.isEmpty() || wanted.size() > MOST_AT_ONCE) {
            throw new Invalid("list", "insight.starter.howMany", MOST_AT_ONCE);
        }
        Set<String> titles = titles();
        List<NewStarter> right = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        int known = 0;
        for (int row = 0; row < wanted.size(); row++) {
            try {
                NewStarter one = checked(wanted.get(row));
                if (titles.add(key(one))) {
                    right.add(one);
                } else {
                    known++;
                }
            } catch (Invalid why) {
                wrong.add(new Wrong(row + 1, why));
            }
        }
        publish(right);
        return new Added(right.size(), known, wrong);
    }

    /** Those there are, by title. */
    @Allowed({Role.CURATOR, Role.ADMINISTRATOR})
    public List<StarterRow> list() {
        return entityManager.createNamedQuery(Insight.STARTERS, Insight.class).getResultList().stream()
                .filter(one -> !one.origin().isTakenBack()).map(StarterRow::of).toList();
    }

    private Set<String> titles() {
        Set<String> titles = new HashSet<>();
        list().forEach(row -> titles.add(row.title().toLowerCase(Locale.ROOT)));
        return titles;
    }

    private static String key(NewStarter one) {
        return String.valueOf(one.title()).toLowerCase(Locale.ROOT);
    }

    static NewStarter checked(NewStarter wanted) {
        Check check = new Check();
        String title = check.text("title", wanted.title(), Insight.LONGEST_TITLE);
        String summary = isBlank(wanted.summary())
                ? title
                : check.text("summary", wanted.summary(), Insight.LONGEST_SUMMARY);
        String line = isBlank(wanted.line()) ? "" : String.valueOf(wanted.line()).strip().toLowerCase(Locale.ROOT);
        check.that(line.isEmpty() || Vocabulary.LINE.knows(line), "line", "platform.error.unknownCode", line);
        String source = check.text("source", wanted.source(), LONGEST_SOURCE);
        check.done();
        return new NewStarter(title, summary, line, source);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private List<UUID> publish(List<NewStarter> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>();
        pool.change(next -> {
            long number = next;
            for (NewStarter one : wanted) {
                String title = String.valueOf(one.title());
                Theme theme = pool.newTheme(number++, title, title + ". " + one.summary());
                Insight insight = new Insight(theme.getId(), title, String.valueOf(one.summary()),
                        currentPerson.get().person(), clock.instant());
                insight.origin().is(String.valueOf(one.source()), String.valueOf(one.line()));
                insight.isIn(theme.getLanguage());
                pool.means(insight);
                entityManager.persist(insight);
                ids.add(insight.getPublicId());
            }
            return number;
        });
        return ids;
    }
}
