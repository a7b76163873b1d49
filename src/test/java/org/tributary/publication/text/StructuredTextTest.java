package org.tributary.publication.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.publication.text.StructuredText.Oddity;

class StructuredTextTest {

    private static final String FILE = "/publication/file/0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void plain_text_looks_as_it_did() {
        assertEquals("<p>Call first.</p>\n<p>5 * 3 is 15, snake_case &amp; &lt;3</p>\n<p>Then visit.</p>",
                html("Call first.\n    5 * 3 is 15, snake_case & <3\n\n\nThen visit.\n"));
    }

    @Test
    void headings_lists_tables_and_links_become_what_they_are() {
        assertEquals("""
                <h2>Before</h2>
                <ul><li>water off</li><li><strong>pictures</strong>, <em>then</em> the claim</li></ul>
                <ol start="3"><li>wait</li></ol>
                <table><thead><tr><th scope="col">Policy</th><th scope="col">Limit</th></tr></thead>\
                <tbody><tr><td>Auto</td><td>250</td></tr></tbody></table>
                <p><a href="https://example.test/a" rel="noopener noreferrer">the form</a></p>""",
                html("""
                        # Before
                        - water off
                        - **pictures**, *then* the claim

                        3. wait

                        | Policy | Limit |
                        |---|---:|
                        | Auto | 250 |

                        [the form](https://example.test/a "title")"""));
    }

    @Test
    void a_line_without_bars_ends_a_table() {
        assertTrue(html("| A | B |\n|---|---|\n| c |  |\nThen this.\r\nAnd that.").endsWith(
                "</tbody></table>\n<p>Then this.</p>\n<p>And that.</p>"));
        assertEquals("A · B\nc\nThen this.", StructuredText.words("| A | B |\n|---|---|\n| c |  |\nThen this."));
    }

    @Test
    void headings_follow_the_place_where_they_stand_without_a_gap() {
        assertEquals("<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h3>D</h3>",
                StructuredText.html("## A\n###### B\n### C\n## D", 3, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
            "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))", "[a](data:text/html;base64,PHNjcmlwdD4=)",
            "[a](vbscript:x)", "<a href=\"javascript:alert(1)\">a</a>", "<javascript:alert(1)>", "[a](//evil.test)",
            "[a](/\\evil.test)", "![a](https://evil.test/pixel.png)", "![a](javascript:alert(1))",
            "![a\" onerror=\"alert(1)](x)", "[a](https://ok.test/\"onmouseover=\"alert(1))", "<svg/onload=alert(1)>",
            "[a]: javascript:alert(1)\n\n[a]", "<style>*{display:none}</style>", "<iframe src='/'></iframe>",
            "```\n</code></pre><script>alert(1)</script>\n```", "| <script>a</script> |\n|---|\n| <b onclick=x>b</b> |",
            "- <math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<!--><script>alert(1)</script>-->",
            "<p style=\"position:fixed\">over</p>", "[a](\u0001javascript:alert(1))", "[a](java\nscript:alert(1))"})
    void tricks_are_shown_as_text_or_not_at_all(String source) {
        String html = html(source);
        String tags = html.replaceAll("[^<>]*(<[^<>]*>)[^<>]*", "$1").toLowerCase(Locale.ROOT);
        assertFalse(tags.matches("(?s).*<(?:script|img|svg|style|iframe|math|b)\\b.*"), html);
        assertFalse(tags.matches("(?s).*(?:javascript|vbscript|data):.*|.*\\son\\w+=.*|.*style=.*|.*evil.*"), html);
    }

    @Test
    void expressions_are_words() {
        assertTrue(html("#{7*7} ${7*7} {{7*7}}").replaceAll("<!-- -->|&#\\d+;", "").contains("7*7"));
        assertFalse(html("#{7*7} ${7*7}").contains("49"));
    }

    @Test
    void only_files_of_the_version_are_images() {
        Map<String, String> files = Map.of("roof.png", FILE);
        assertEquals("<p><img src=\"" + FILE + "\" alt=\"The roof\" /></p>",
                StructuredText.html("![The roof](roof.png)", 2, files));
        assertEquals("<p>The roof</p>", StructuredText.html("![The roof](other.png)", 2, files));
        assertEquals("<p><a href=\"" + FILE + "\" rel=\"noopener noreferrer\">the picture</a></p>",
                StructuredText.html("[the picture](roof.png)", 2, files));
    }

    @Test
    void its_words_are_read_without_what_marks_them() {
        String source = "# Before\n- water *off*\n- [the form](https://example.test/a)\n\n| A | B |\n|---|---|\n| c | d |";
        assertEquals("Before\nwater off\nthe form\nA · B\nc · d", StructuredText.words(source));
        assertTrue(StructuredText.wordsAndTargets(source).contains("the form (https://example.test/a)"));
        assertEquals("One. Two.\nThree <b>", StructuredText.words("One. Two.\n\nThree <b>"));
    }

    @Test
    void its_writer_hears_what_does_not_work() {
        assertEquals(Set.of(), StructuredText.oddities("# A\n[x](https://a.test) ![y](y.png) 3 < 4", Set.of("y.png")));
        assertEquals(Set.of(Oddity.TAGS, Oddity.LINK, Oddity.IMAGE),
                StructuredText.oddities("<b>x</b> [x](javascript:a) ![y](y.png)", Set.of()));
    }

    @Test
    void a_changed_target_of_a_link_is_a_difference() {
        List<TextDifference.Part> parts = TextDifference.between(
                StructuredText.wordsAndTargets("See [the form](https://a.test)."),
                StructuredText.wordsAndTargets("See [the form](https://b.test)."));
        assertEquals(1, TextDifference.changed(parts));
    }

    private static String html(String source) {
        return StructuredText.html(source, 2, Map.of());
    }
}
