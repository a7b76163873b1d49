package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void two_filters_are_equal_where_they_show_the_same() {
        assertEquals(ListQuery.of("line=homeowners&state=OH"), ListQuery.of("state=OH&q=&page=3&view=x&line=homeowners"));
        assertEquals("line=homeowners&state=OH", ListQuery.of("state=OH&line=homeowners").text());
    }

    @Test
    void what_is_no_filter_is_left_out() {
        assertTrue(ListQuery.of("page=2&view=1&check=true&q=").isEmpty());
        assertTrue(ListQuery.of(null).isEmpty());
        assertTrue(ListQuery.of("%zz=1&=2&a%22onclick=3&q=" + "x".repeat(201)).isEmpty());
    }

    @Test
    void a_value_cannot_leave_its_place() {
        ListQuery query = ListQuery.of("q=a%26view%3Dx%22%3E");
        assertEquals("a&view=x\">", query.values().get("q"));
        assertEquals("q=a%26view%3Dx%22%3E", query.text());
        assertEquals("q=%5Bphone%5D", query.with(value -> "[phone]").text());
    }
}
