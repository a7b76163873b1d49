package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

/** R5: a keyword of a theme is shown if the released notes that hold it pass. Decided at a release and stored. */
@ApplicationScoped
class ReleasedKeywords {

    private static final int MOST = 8;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    SmallGroups rules;

    /** A released note: its contribution and its words in small letters. */
    record Note(Contribution contribution, String words) {
    }

    /** Decides anew which keywords of its theme the insight shows. */
    void renew(Insight insight) {
        Theme theme = entityManager.find(Theme.class, insight.getThemeKey());
        insight.words().speakOf(theme == null ? List.of() : passing(theme.keywords(), notes(insight.getThemeKey()), rules));
    }

    /** The keywords whose notes pass, in their order. */
    static List<String> passing(List<String> keywords, List<Note> notes, SmallGroups rules) {
        List<String> passing = new ArrayList<>();
        for (String keyword : keywords) {
            Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(keyword.toLowerCase(Locale.ROOT)));
            List<Contribution> holding = notes.stream().filter(note -> word.matcher(note.words()).find())
                    .map(Note::contribution).toList();
            if (passing.size() < MOST && rules.passes(holding)) {
                passing.add(keyword);
            }
        }
        return passing;
    }

    private List<Note> notes(long theme) {
        List<?> rows = entityManager.createNativeQuery("""
                select c.id, c.person_id, c.owner_group_id, c.agency_id, c.week_received, c.line, c.state, c.touchpoint, o.text
                from contribution c join observation o on o.id = c.source_id
                where c.set_key = ?1 and c.source = 'note' and c.release_id is not null and c.withdrawn_at is null""")
                .setParameter(1, theme).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Note(new Contribution(NotesOfThemes.number(row[0]),
                NotesOfThemes.number(row[1]), NotesOfThemes.number(row[2]), NotesOfThemes.number(row[3]), day(row[4]),
                String.valueOf(row[5]), String.valueOf(row[6]), String.valueOf(row[7])),
                String.valueOf(row[8]).toLowerCase(Locale.ROOT))).toList();
    }

    private static LocalDate day(Object value) {
        return NotesOfThemes.date(value);
    }
}
