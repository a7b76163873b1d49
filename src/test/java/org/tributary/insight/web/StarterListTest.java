package org.tributary.insight.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.insight.NewStarter;

class StarterListTest {

    @Test
    void a_line_is_a_theme_and_bars_or_tabs_part_it() {
        assertEquals(
                List.of(new NewStarter("Calls, calls", "", "", "calls"), new NewStarter("A", "b", "life", "mail"),
                        new NewStarter("T", "u", "", "calls")),
                StarterList.read("Calls, calls\n\n A | b | life | mail\r\nT\tu", "calls"));
    }

    @Test
    void csv_is_known_by_its_header_and_keeps_separators_in_quotation_marks() {
        assertEquals(List.of(new NewStarter("Slow, slower", "He said \"no\"", "life", "calls")),
                StarterList.read("Title,Summary,Line,Source\n\"Slow, slower\",\"He said \"\"no\"\"\",life,calls", ""));
        assertEquals(List.of(new NewStarter("a", "b", "", "d")), StarterList.read("title;summary;line;source\na;b;;d", ""));
    }

    @Test
    void nothing_is_nothing() {
        assertEquals(List.of(), StarterList.read(" \n ", "x"));
    }
}
