package org.tributary.insight;

import static org.tributary.people.Role.AGENT;
import static org.tributary.people.Role.APPROVER;
import static org.tributary.people.Role.COMPLIANCE;
import static org.tributary.people.Role.CURATOR;
import static org.tributary.people.Role.LEGAL;
import static org.tributary.people.Role.MANAGER;
import static org.tributary.people.Role.PUBLISHER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Passage;

/**
 * Finds insights, one's own notes and, for curators, themes by word and by meaning. Of insights only what is released is
 * searched, so that a search tells no more than a list; a note is searched by its owner alone.
 */
@Stateless
public class Findings {

    /** Of somebody's own notes the newest so many are searched. */
    private static final int NEWEST = 2000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedInsights released;

    @Inject
    Seeking seeking;

    @Inject
    CurrentPerson currentPerson;

    private record OwnNote(UUID id, String text, String line, LocalDate on, byte[] embedding, String version) {
    }

    private record ThemeTitle(UUID id, String title, String keywords) {
    }

    /** Released insights: three statements. */
    @Allowed({AGENT, MANAGER, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL})
    public List<Found> insights(String query, int most) {
        Sought sought = seeking.of(query);
        List<ReleasedInsight> all = released.all();
        Map<Long, List<QuoteRow>> quotes = released.quotes(all).stream().collect(Collectors.groupingBy(QuoteRow::insight));
        record Near(ReleasedInsight insight, String quoted, double fit) {
        }
        return all.stream().map(one -> {
            InsightRow row = one.row();
            QuoteRow nearest = quotes.getOrDefault(row.key(), List.of()).stream()
                    .max(Comparator.comparingDouble(quote -> fit(sought, quote, row))).orElse(null);
            double own = sought.fit(row.words(), row.embedding(), row.embeddingVersion());
            double quoted = nearest == null ? 0 : fit(sought, nearest, row);
            return new Near(one, nearest != null && quoted > own ? nearest.text() : "", Math.max(own, quoted));
        }).filter(near -> near.fit() > 0).sorted(Comparator.comparingDouble((Near near) -> -near.fit())).limit(most)
                .map(near -> {
                    InsightRow row = near.insight().row();
                    return new Found(row.id(), sought.mark(row.title()),
                            sought.passageOf(near.quoted().isEmpty() ? row.summary() : near.quoted()), row.status(),
                            near.insight().figures().asOf(), near.fit());
                }).toList();
    }

    /** The current person's own notes: one statement. */
    @Allowed(AGENT)
    public List<Found> notes(String query, int most) {
        Sought sought = seeking.of(query);
        List<OwnNote> own = new Sql(entityManager.unwrap(Connection.class)).list("""
                select public_id, text, line, observed_on, embedding, embedding_version from observation
                where author_id = ? and status <> 'withdrawn' order by received_at desc, id desc limit ?""",
                row -> new OwnNote(row.getObject("public_id", UUID.class), row.getString("text"), row.getString("line"),
                        Sql.date(row, "observed_on"), bytes(row.getBytes("embedding")),
                        String.valueOf(row.getString("embedding_version"))),
                currentPerson.get().person(), NEWEST);
        record Near(OwnNote note, double fit) {
        }
        return own.stream().map(note -> new Near(note, sought.fit(note.text(), note.embedding(), note.version())))
                .filter(near -> near.fit() > 0).sorted(Comparator.comparingDouble((Near near) -> -near.fit())).limit(most)
                .map(near -> new Found(near.note().id(), sought.passageOf(near.note().text()), Passage.NONE, near.note().line(),
                        near.note().on(), near.fit()))
                .toList();
    }

    /** Open themes of the pool, by the words of their titles and keywords: one statement. */
    @Allowed(CURATOR)
    public List<Found> themes(String query, int most) {
        Sought sought = seeking.of(query);
        Stream<ThemeTitle> all = new Sql(entityManager.unwrap(Connection.class)).list("""
                select public_id, title, keywords from theme where status = ? order by id desc""",
                row -> new ThemeTitle(row.getObject("public_id", UUID.class), row.getString("title"),
                        String.join(", ", Arrays.asList(row.getString("keywords").split("\\|")))),
                ThemeStatus.OPEN.code()).stream();
        return Found.best(all.map(theme -> new Found(theme.id(), sought.mark(theme.title()), sought.mark(theme.keywords()),
                "", null, sought.fitByWords(theme.title() + " " + theme.keywords()))), most);
    }

    private static double fit(Sought sought, QuoteRow quote, InsightRow row) {
        return sought.fit(quote.text(), quote.embedding(), row.embeddingVersion());
    }

    private static byte[] bytes(byte @Nullable [] embedding) {
        return embedding == null ? new byte[0] : embedding;
    }
}
