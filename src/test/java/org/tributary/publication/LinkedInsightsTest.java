package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.insight.InsightSource;
import org.tributary.insight.Insights;
import org.tributary.people.Staff;

/** Insights that merged away under a publication, on both databases. */
class LinkedInsightsTest {

    /** Shows what is asked for of those that stand. */
    private static final class Standing extends Insights {

        private final Set<Long> standing;

        private Standing(Set<Long> standing) {
            this.standing = standing;
        }

        @Override
        public List<InsightSource> sources(Set<Long> keys) {
            return keys.stream().filter(standing::contains)
                    .map(key -> new InsightSource(key, new UUID(0, key), "Insight " + key, null)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_publication_answers_what_its_insight_merged_into(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            staff.run(() -> {
                insight(staff, 3, null);
                insight(staff, 2, 3L);
                insight(staff, 1, 2L);
                insight(staff, 4, null);
                insight(staff, 5, 4L);
            });
            LinkedInsights linked = new LinkedInsights();
            linked.entityManager = staff.entityManager;
            linked.currentPerson = staff.currentPerson;
            linked.insights = new Standing(Set.of(3L));
            assertEquals(Map.of(1L, 3L, 2L, 3L, 3L, 3L), names(staff, linked, 1, 2, 3));
            assertEquals(Map.of(1L, 3L), names(staff, linked, 1));
            assertEquals(Map.of(), names(staff, linked, 4, 5), "what is hidden is not named by another's merge either");
        }
    }

    private static Map<Long, Long> names(Staff staff, LinkedInsights linked, long... keys) {
        List<Long> asked = Arrays.stream(keys).boxed().toList();
        return staff.asSystem(() -> linked.namesOf(asked)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().key()));
    }

    private static void insight(Staff staff, long key, Long into) {
        staff.entityManager.createNativeQuery("""
                insert into insight (id, public_id, version, theme_id, first_theme_id, title, summary, keywords, status,
                    response_text, published_at, published_by, embedding, embedding_version, merged_into_id)
                values (?1, ?2, 1, ?1, ?1, 't', '', '', 'open', '', current_timestamp, 1, ?3, '', cast(?4 as bigint))""")
                .setParameter(1, key).setParameter(2, UUID.randomUUID()).setParameter(3, new byte[]{0}).setParameter(4, into)
                .executeUpdate();
    }
}
