package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.privacy.SmallGroups;

/** Products and the demand for them, as the next transaction reads them, on both databases. */
class ProductInDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_is_written_is_read(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person lee = staff.person("Lee", Role.LEGAL);
            UUID id = staff.in(() -> {
                Product product = new Product(BuyBack.terms(), pat.getId(), staff.clock.instant());
                staff.entityManager.persist(product);
                return product.getPublicId();
            });
            staff.run(() -> {
                Product product = rows(staff).lock(id);
                product.become(Stage.DESIGNING, "", staff.clock.instant());
                product.become(Stage.FILED, "", staff.clock.instant());
            });
            staff.run(() -> rows(staff).lock(id).offer(lee.getId(), BuyBack.TODAY, staff.clock.instant()));
            staff.run(() -> rows(staff).lock(id).change(BuyBack.with(BuyBack.filings(), List.of(), List.of()), pat.getId(),
                    staff.clock.instant()));
            staff.run(() -> {
                Product product = rows(staff).get(id);
                assertEquals(BuyBack.terms(), product.offered().orElseThrow().terms());
                assertEquals(List.of(), product.newest().terms().rules());
                assertTrue(product.newest().isWrittenBy(pat.getId()));
                assertFalse(product.newest().isWrittenBy(lee.getId()));
                assertEquals(1, staff.entityManager.createNamedQuery(Product.SHOWN, ProductVersion.class)
                        .setParameter("ids", List.of(id)).getResultList().get(0).number(), "readers see what is offered");
                assertEquals(2, staff.entityManager.createNamedQuery(Product.NEWEST, ProductVersion.class).getResultList()
                        .get(0).number());
            });
        }
    }

    /** Fifteen agents of five owner groups, and then some. */
    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_total_is_released_only_while_it_tells_of_nobody_few(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            List<Person> agents = new ArrayList<>();
            for (int group = 0; group < 5; group++) {
                Agency agency = staff.agency("Agency " + group);
                for (int place = 0; place < 3; place++) {
                    agents.add(staff.agent("Agent " + group + "-" + place, agency, Staff.TODAY.minusYears(1)));
                }
            }
            long product = staff.in(() -> {
                Product one = new Product(BuyBack.terms(), agents.get(0).getId(), staff.clock.instant());
                staff.entityManager.persist(one);
                return one.getId();
            });
            says(staff, product, agents.subList(0, 4), 9);
            assertNull(released(staff, product), "four agents are few");
            says(staff, product, agents.subList(0, 15), 2);
            assertEquals(30, released(staff, product));
            says(staff, product, agents.subList(3, 4), 7);
            assertEquals(30, released(staff, product), "what one agent adds is not told");
            says(staff, product, agents.subList(0, 15), 7);
            assertEquals(105, released(staff, product));
            says(staff, product, agents.subList(0, 1), 50);
            assertEquals(105, released(staff, product), "one agent's clients would stand out");
            takeBack(staff, product, agents.get(14));
            assertEquals(105, released(staff, product), "who takes back is not told either");
            assertTrue(staff.in(() -> releases(staff).recount().equal()));
        }
    }

    private static void says(Staff staff, long product, List<Person> agents, int clients) {
        for (Person agent : agents) {
            Actor actor = staff.actor(agent);
            staff.run(() -> staff.entityManager.createNamedQuery(Demand.MINE, Demand.class).setParameter("product", product)
                    .setParameter("person", agent.getId()).getResultStream().findFirst()
                    .ifPresentOrElse(one -> one.is(clients, staff.clock.instant()), () -> staff.entityManager.persist(
                            new Demand(product, agent.getId(), actor.agency(), actor.ownerGroup(), clients,
                                    staff.clock.instant()))));
        }
    }

    private static void takeBack(Staff staff, long product, Person agent) {
        staff.run(() -> staff.entityManager.remove(staff.entityManager.createNamedQuery(Demand.MINE, Demand.class)
                .setParameter("product", product).setParameter("person", agent.getId()).getSingleResult()));
    }

    /** After one more week: what is shown now, null for nothing. */
    private static Integer released(Staff staff, long product) {
        Instant now = staff.clock.instant();
        staff.run(() -> releases(staff).release(product, now));
        return staff.in(() -> staff.entityManager.createNamedQuery(DemandRelease.LATEST, DemandRelease.class)
                .setParameter("product", product).setMaxResults(1).getResultStream().map(DemandRelease::count).findFirst()
                .orElse(null));
    }

    private static DemandReleases releases(Staff staff) {
        DemandReleases releases = new DemandReleases();
        releases.entityManager = staff.entityManager;
        releases.rules = SmallGroups.atLowest();
        return releases;
    }

    private static ProductRows rows(Staff staff) {
        ProductRows rows = new ProductRows();
        rows.entityManager = staff.entityManager;
        return rows;
    }
}
