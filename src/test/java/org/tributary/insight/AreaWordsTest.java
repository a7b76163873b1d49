package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.insight.AreaWords.Member;

class AreaWordsTest {

    @Test
    void an_area_is_named_by_what_its_themes_say_and_the_others_do_not() {
        Map<String, List<Member>> areas = new LinkedHashMap<>();
        areas.put("billing",
                List.of(new Member(30, List.of("autopay", "customer")), new Member(12, List.of("late fee", "customer")),
                        new Member(4, List.of("paper bill"))));
        areas.put("claims", List.of(new Member(20, List.of("adjuster", "customer")), new Member(9, List.of("hail", "roof"))));
        areas.put("cars", List.of(new Member(9, List.of("teen driver", "customer"))));
        Map<String, List<String>> words = AreaWords.of(areas);
        assertEquals(List.of("autopay", "late fee", "customer"), words.get("billing"));
        assertEquals(List.of("adjuster", "hail", "roof"), words.get("claims"));
    }

    @Test
    void no_word_is_said_twice() {
        Map<String, List<Member>> areas = Map.of("billing", List.of(new Member(9, List.of("late fee", "fee", "bill"))));
        assertEquals(Map.of("billing", List.of("late fee", "bill")), AreaWords.of(areas));
    }

    @Test
    void without_keywords_there_are_no_words() {
        assertEquals(Map.of(1, List.of()), AreaWords.of(Map.of(1, List.of(new Member(3, List.of())))));
    }
}
