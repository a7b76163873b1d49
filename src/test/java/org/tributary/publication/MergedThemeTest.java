package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.insight.Insight;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;

/** A theme is merged away under a publication: it goes on, and answers the insight that survived; on both databases. */
class MergedThemeTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_publication_answers_the_insight_that_survived(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            Insight merged = insight(staff, 1001, "Roofs");
            Insight survivor = insight(staff, 1002, "Older roofs");
            UUID id = staff.in(() -> {
                Publication one = new Publication(Kind.GUIDANCE, PublicationDoors.text("First", false),
                        Set.of(merged.getId()), pat.getId(), staff.clock.instant());
                staff.entityManager.persist(one);
                return one.getPublicId();
            });
            doors.submit(pat, id);
            staff.run(() -> staff.entityManager.createNativeQuery("update insight set merged_into_id = ?1 where id = ?2")
                    .setParameter(1, survivor.getId()).setParameter(2, merged.getId()).executeUpdate());
            doors.approve(app, id);
            assertEquals(PublicationStatus.LIVE, doors.publish(pat, id).status());

            InsightPublications links = new InsightPublications();
            links.entityManager = staff.entityManager;
            links.currentPerson = staff.currentPerson;
            links.shelf = doors.shelf;
            List<LinkedPublication> found = staff.as(pat, links::readable);
            assertTrue(found.get(0).answers(survivor.getPublicId()));
            assertEquals(Set.of(survivor.getId()), staff.as(pat, () -> links.partsOf(Set.of(survivor.getId()))).keySet());
            assertEquals("Older roofs", staff.in(() -> named(staff, survivor).namesOrSurvivors(Set.of(merged.getId())))
                    .get(merged.getId()).title(), "what it answers bears the name that is left");
            doors.withdraw(pat, id);
            assertEquals(1, staff.as(pat, () -> links.recalledOf(survivor.getPublicId())).size());
            assertEquals(List.of(), staff.as(pat, links::readable));
        }
    }

    private static Insight insight(Staff staff, long theme, String title) {
        return staff.in(() -> {
            Insight insight = new Insight(theme, title, "What agents say of it.", 0, staff.clock.instant());
            staff.entityManager.persist(insight);
            return insight;
        });
    }

    /** Released is the one that survived only. */
    private static LinkedInsights named(Staff staff, Insight survivor) {
        LinkedInsights insights = new LinkedInsights() {
            @Override
            Map<Long, InsightName> namesOf(Collection<Long> keys) {
                Map<Long, InsightName> names = new HashMap<>();
                keys.stream().filter(key -> key == survivor.getId())
                        .forEach(key -> names.put(key, new InsightName(survivor.getPublicId(), survivor.getTitle())));
                return names;
            }
        };
        insights.entityManager = staff.entityManager;
        return insights;
    }
}
