package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Invalid;
import org.tributary.platform.ListQuery;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.privacy.Masking;

class SavedViewsTest {

    private static final String PAGE = "/insight/list.xhtml";
    private static final ListQuery OHIO = ListQuery.of("state=OH");
    private static final ListQuery KENTUCKY = ListQuery.of("state=KY");

    private final SavedViews views = new SavedViews();
    private EntityManagerFactory factory;

    @BeforeEach
    void open() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("views" + UUID.randomUUID());
        factory = PlainPersistence.on(database.url(), BaseEntity.class, SavedView.class, Person.class, Agency.class,
                OwnerGroup.class, Membership.class);
        EntityManager entityManager = factory.createEntityManager();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (int person : List.of(3, 4)) {
                statement.execute(
                        "insert into person (id, public_id, version, username, name, roles, enabled, counted, language,"
                                + " theme, created_at) values (" + person + ", '" + UUID.randomUUID() + "', 1, 'p" + person
                                + "', 'P', 'agent', true, true, 'en', '', current_timestamp)");
            }
        }
        views.entityManager = entityManager;
        views.masking = new Masking();
        views.currentPerson = new CurrentPerson();
        actAs(3);
    }

    @AfterEach
    void close() {
        views.currentPerson.bind(null);
        factory.close();
    }

    @Test
    void a_view_is_found_on_its_page_and_by_its_owner_only() {
        SavedView.Row saved = in(() -> views.save(PAGE, " My Ohio ", OHIO));
        assertEquals(List.of(saved), in(() -> views.of(PAGE)));
        assertEquals("My Ohio", saved.name());
        assertEquals(List.of(), in(() -> views.of("/publication/list.xhtml")));
        actAs(4);
        assertEquals(List.of(), in(() -> views.of(PAGE)));
        assertThrows(NotFound.class, () -> in(() -> views.update(PAGE, saved.id(), KENTUCKY)));
        assertThrows(NotFound.class, () -> in(() -> views.rename(PAGE, saved.id(), "Mine")));
        in(() -> {
            views.delete(saved.id());
            return saved;
        });
        actAs(3);
        assertEquals(List.of(saved), in(() -> views.of(PAGE)));
    }

    @Test
    void a_name_is_taken_once_a_page_and_overwriting_is_an_act_of_its_own() {
        SavedView.Row ohio = in(() -> views.save(PAGE, "Home", OHIO));
        assertThrows(Invalid.class, () -> in(() -> views.save(PAGE, "HOME", KENTUCKY)));
        assertEquals(OHIO, in(() -> views.of(PAGE)).get(0).query());
        in(() -> views.update(PAGE, ohio.id(), KENTUCKY));
        assertEquals(KENTUCKY, in(() -> views.of(PAGE)).get(0).query());
        in(() -> views.rename(PAGE, ohio.id(), "home"));
        assertEquals("home", in(() -> views.of(PAGE)).get(0).name());
        in(() -> views.save("/publication/list.xhtml", "home", OHIO));
    }

    @Test
    void a_shared_view_is_seen_by_who_holds_the_role_and_changed_by_its_owner_alone() {
        SavedView.Row saved = in(() -> views.save(PAGE, "Mine", OHIO));
        assertThrows(Invalid.class, () -> in(() -> views.share(saved.id(), "system")));
        actAs(4);
        assertEquals(List.of(), in(() -> views.of(PAGE)));
        assertThrows(NotFound.class, () -> in(() -> views.share(saved.id(), "agent")));
        actAs(3);
        assertEquals("agent", in(() -> views.share(saved.id(), "agent")).sharedWith());
        actAs(4);
        SavedView.Row seen = in(() -> views.of(PAGE)).get(0);
        assertEquals("P", seen.by());
        assertThrows(NotFound.class, () -> in(() -> views.update(PAGE, seen.id(), KENTUCKY)));
        in(() -> views.save(PAGE, "Mine", seen.query()));
        assertEquals(List.of(true, false), in(() -> views.of(PAGE)).stream().map(SavedView.Row::isMine).sorted(
                java.util.Comparator.reverseOrder()).toList());
        actAs(3);
        in(() -> views.share(saved.id(), ""));
        actAs(4);
        assertEquals(1, in(() -> views.of(PAGE)).size());
    }

    @Test
    void what_is_kept_is_masked_but_for_user_names_of_the_portal() {
        assertEquals("q=%5Bphone%5D", in(() -> views.save(PAGE, "Call", ListQuery.of("q=614-555-0143"))).query().text());
        assertEquals("q=a%40demo.test",
                in(() -> views.save("/people/list.xhtml", "Call", ListQuery.of("q=a%40demo.test"))).query().text());
    }

    @Test
    void a_view_has_a_name_and_a_filter_and_there_are_not_too_many() {
        assertThrows(Invalid.class, () -> in(() -> views.save(PAGE, " ", OHIO)));
        assertThrows(Invalid.class, () -> in(() -> views.save(PAGE, "x".repeat(61), OHIO)));
        assertThrows(Invalid.class, () -> in(() -> views.save(PAGE, "All", ListQuery.of(""))));
        assertThrows(Invalid.class, () -> in(() -> views.save("https://elsewhere", "All", OHIO)));
        for (int i = 0; i < 20; i++) {
            String name = "View " + i;
            in(() -> views.save(PAGE, name, OHIO));
        }
        assertThrows(Refused.class, () -> in(() -> views.save(PAGE, "One more", OHIO)));
    }

    private void actAs(long person) {
        views.currentPerson.bind(new Actor(person, new UUID(0, person), "p" + person, "P", Set.of(Role.AGENT), null, null, null,
                List.of(), List.of(), "en", ""));
    }

    private <T> T in(Supplier<T> work) {
        EntityManager entityManager = views.entityManager;
        entityManager.getTransaction().begin();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (done) {
                entityManager.getTransaction().commit();
            } else {
                entityManager.getTransaction().rollback();
            }
            entityManager.clear();
        }
    }
}
