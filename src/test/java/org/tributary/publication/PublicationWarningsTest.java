package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Vectors;

class PublicationWarningsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final UUID HARTWELL = UUID.randomUUID();
    private static final Audience OHIO = new Audience(List.of("OH"), List.of(), List.of(), List.of(), List.of(), null);

    @Test
    void days_of_work_are_counted_without_weekends() {
        assertEquals(0, BusinessDays.between(TUESDAY, TUESDAY));
        assertEquals(0, BusinessDays.between(TUESDAY, TUESDAY.minusDays(1)));
        assertEquals(4, BusinessDays.between(TUESDAY, TUESDAY.plusDays(6)));
        assertEquals(7, BusinessDays.between(TUESDAY, TUESDAY.plusDays(9)));
    }

    @Test
    void the_budget_is_each_agents_own() {
        List<Seat> seats = List.of(seat(1, "OH"), seat(1, "KY"), seat(2, "KY"), seat(3, "OH"));
        Map<Long, Audience> others = Map.of(10L, Audience.EVERYBODY, 11L, OHIO, 12L, OHIO);
        assertEquals(2, AttentionBudget.beyond(others, seats, Audience.EVERYBODY, 3), "one and three are in Ohio");
        assertEquals(2, AttentionBudget.beyond(others, seats, OHIO, 3));
        assertEquals(0, AttentionBudget.beyond(others, seats, Audience.EVERYBODY, 4));
        assertEquals(3, AttentionBudget.beyond(others, seats, Audience.EVERYBODY, 1));
    }

    @Test
    void for_those_who_noted_something_everybody_is_looked_at() {
        Audience noted = new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), UUID.randomUUID());
        List<Seat> seats = List.of(seat(1, "OH"), seat(2, "KY"));
        assertEquals(1, AttentionBudget.beyond(Map.of(11L, OHIO), seats, noted, 1));
    }

    /** The threshold of what counts as similar, on texts that are on the same business and about other things. */
    @Test
    void similar_is_what_says_the_same_in_other_words_and_not_what_is_about_a_neighbouring_thing() throws Exception {
        List<String> texts = demo();
        try (Embedder embedder = new Embedder()) {
            List<float[]> vectors = texts.stream().map(text -> embedder.embed(text).vector()).toList();
            double nearest = -1;
            for (int i = 0; i < vectors.size(); i++) {
                for (int j = 0; j < i; j++) {
                    nearest = Math.max(nearest, Vectors.cosine(vectors.get(i), vectors.get(j)));
                }
            }
            double again = Vectors.cosine(embedder.embed(new Intended("Give proof of insurance on the first day",
                    "# At binding\nCustomers need their ID card at once, and the mailed one comes two weeks later. Open "
                            + "Documents, take the *temporary ID card*, and email or print it before the customer leaves.",
                    Audience.EVERYBODY, null, null, false, Advice.NONE, Set.of()).words()).vector(), vectors.get(0));
            System.out.println("nearest of others " + nearest + ", the same in other words " + again);
            assertTrue(nearest < PublicationWarnings.SIMILAR, "others " + nearest);
            assertTrue(again >= PublicationWarnings.SIMILAR, "the same " + again);
        }
    }

    private static List<String> demo() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var stream = PublicationWarningsTest.class.getResourceAsStream("/demo/publications.txt")) {
            for (String part : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n===\n")) {
                String title = part.lines().filter(line -> line.startsWith("title:")).findFirst().orElseThrow();
                texts.add(new Intended(title.substring(7), part.split("\n---\n", 2)[1], Audience.EVERYBODY, null, null,
                        false, Advice.NONE, Set.of()).words());
            }
        }
        return texts;
    }

    private static Seat seat(long person, String state) {
        return new Seat(person, "producer", List.of(state), List.of(), HARTWELL, "standard", List.of(), TUESDAY);
    }
}
