package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Refused;

/** The way of a product, and who may go it. */
class ProductTest {

    private static final long PAT = 1;
    private static final long LEE = 2;
    private static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");

    @Test
    void every_stage_knows_what_may_follow() {
        Map<Stage, Set<Stage>> follow = Map.of(Stage.CONSIDERING, Set.of(Stage.DESIGNING, Stage.DECLINED), Stage.DESIGNING,
                Set.of(Stage.FILED, Stage.CONSIDERING, Stage.DECLINED), Stage.FILED,
                Set.of(Stage.OFFERED, Stage.DESIGNING, Stage.DECLINED), Stage.OFFERED, Set.of(Stage.DECLINED), Stage.DECLINED,
                Set.of(Stage.CONSIDERING));
        for (Stage stage : Stage.values()) {
            assertEquals(follow.get(stage),
                    Arrays.stream(Stage.values()).filter(stage::canBecome).collect(Collectors.toSet()), stage::code);
        }
    }

    @Test
    void a_product_is_offered_after_it_was_filed_and_by_somebody_who_did_not_write_it() {
        Product product = new Product(BuyBack.terms(), PAT, NOW);
        assertThrows(WrongStage.class, () -> product.offer(LEE, BuyBack.TODAY, NOW));
        product.become(Stage.DESIGNING, "", NOW);
        product.become(Stage.FILED, "", NOW);
        assertThrows(Refused.class, () -> product.become(Stage.OFFERED, "", NOW), "only by the offer");
        assertThrows(OwnTerms.class, () -> product.offer(PAT, BuyBack.TODAY, NOW));
        product.offer(LEE, BuyBack.TODAY, NOW);
        assertEquals(Stage.OFFERED, product.stage());
        assertEquals(1, product.offered().orElseThrow().number());
    }

    @Test
    void what_no_state_has_is_not_filed_and_what_is_effective_nowhere_is_not_offered() {
        Product nowhere = new Product(BuyBack.with(
                List.of(BuyBack.filing("OH", FilingStatus.PREPARING, null, null)), List.of(), List.of()), PAT, NOW);
        nowhere.become(Stage.DESIGNING, "", NOW);
        assertThrows(Refused.class, () -> nowhere.become(Stage.FILED, "", NOW));
        Product over = new Product(BuyBack.with(List.of(BuyBack.filing("OH", FilingStatus.FILED, BuyBack.TODAY.minusDays(9),
                BuyBack.TODAY.minusDays(1))), List.of(), List.of()), PAT, NOW);
        over.become(Stage.DESIGNING, "", NOW);
        over.become(Stage.FILED, "", NOW);
        assertThrows(Refused.class, () -> over.offer(LEE, BuyBack.TODAY, NOW));
    }

    @Test
    void a_change_of_what_is_offered_waits_for_another_pair_of_eyes() {
        Product product = offered();
        ProductTerms fewer = BuyBack.with(BuyBack.filings(), List.of(), BuyBack.options());
        product.change(fewer, LEE, NOW);
        product.change(fewer, LEE, NOW);
        assertTrue(product.hasPending());
        assertEquals(2, product.newest().number());
        assertEquals(BuyBack.terms(), product.offered().orElseThrow().terms(), "agents see what was offered");
        assertThrows(OwnTerms.class, () -> product.offer(LEE, BuyBack.TODAY, NOW));
        product.offer(PAT, BuyBack.TODAY, NOW);
        assertEquals(fewer, product.offered().orElseThrow().terms());
        assertFalse(product.hasPending());
        assertThrows(WrongStage.class, () -> product.offer(3, BuyBack.TODAY, NOW), "it is offered already");
    }

    @Test
    void what_is_declined_is_offered_to_nobody_and_changes_no_more() {
        Product product = offered();
        product.become(Stage.DECLINED, "The reinsurer left.", NOW);
        assertTrue(product.offered().isEmpty());
        assertEquals("The reinsurer left.", product.stageNote());
        assertThrows(Refused.class, () -> product.change(BuyBack.terms(), PAT, NOW));
        product.become(Stage.CONSIDERING, "", NOW);
        product.change(BuyBack.terms(), PAT, NOW);
        assertEquals(2, product.newest().number(), "what was offered once stays as it was");
    }

    @Test
    void whoever_saves_second_is_told() {
        Product product = offered();
        long seen = product.getRevision();
        product.change(BuyBack.terms(), PAT, NOW);
        assertThrows(ChangedMeanwhile.class, () -> product.mustBeAt(seen));
    }

    private static Product offered() {
        Product product = new Product(BuyBack.terms(), PAT, NOW);
        product.become(Stage.DESIGNING, "", NOW);
        product.become(Stage.FILED, "", NOW);
        product.offer(LEE, BuyBack.TODAY, NOW);
        return product;
    }
}
