package org.tributary.satisfaction.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** Monthly reports of released figures in a database. */
class ReportsTest {

    private @Nullable ReportDoors doors;

    @AfterEach
    void close() {
        if (doors != null) {
            doors.close();
        }
    }

    private ReportDoors on(BothDatabases database) {
        ReportDoors made = new ReportDoors(database);
        doors = made;
        made.run(() -> {
            LocalDate monday = LocalDate.of(2026, 5, 4);
            made.figures.released("nps", "farm", monday, 13, 20, 12, 4);
            made.figures.released("nps", "farm", monday.plusWeeks(13), 13, 20, 6, 10);
            made.figures.released("csat", "umbrella", monday, 26, 20, 15, 5);
            // Of November: no part of a report on October.
            made.figures.released("nps", "farm", monday.plusWeeks(26), 2, 20, 0, 20);
        });
        return made;
    }

    @ParameterizedTest
    @EnumSource
    void it_is_made_once_on_the_first_of_the_month_and_never_changes(BothDatabases database) throws Exception {
        ReportDoors doors = on(database);
        doors.run(() -> doors.reports.plan(null));
        assertThrows(Refused.class, () -> doors.run(() -> doors.reports.plan(null)), "it is planned already");
        doors.clock.at(Instant.parse("2026-11-01T11:29:00Z"));
        assertEquals(List.of(), doors.in(doors.rounds::due), "it is 6:29 in New York");

        doors.clock.at(Instant.parse("2026-11-01T11:30:00Z"));
        List<Long> due = doors.in(doors.rounds::due);
        assertTrue(doors.in(() -> doors.rounds.makeDue(due.get(0))));
        assertFalse(doors.in(() -> doors.rounds.makeDue(due.get(0))), "another node found it due, too");
        assertEquals(List.of(), doors.in(doors.rounds::due));
        ReportMade made = doors.news.take(ReportMade.class).get(0);
        assertEquals("2026-10", made.month());

        String before = doors.in(() -> doors.reports.get(made.id())).text();
        byte[] pdf = doors.in(() -> doors.reports.pdf(made.id()));
        doors.run(() -> doors.figures.released("nps", "farm", LocalDate.of(2026, 10, 5), 1, 60, 60, 0));
        assertEquals(before, doors.in(() -> doors.reports.get(made.id())).text());
        assertArrayEquals(pdf, doors.in(() -> doors.reports.pdf(made.id())));
        assertThrows(NotFound.class, () -> doors.run(() -> doors.reports.get(UUID.randomUUID())));
    }

    @Test
    void every_figure_carries_n_and_its_interval_and_what_changed_is_named() {
        ReportDoors doors = on(BothDatabases.H2);
        ReportContent content = made(doors, "en");
        assertEquals("Satisfaction, Oct 2026", content.title());
        ReportContent.Figure score = content.figures().get(0);
        assertEquals("−20", score.value());
        assertEquals("n = 260", score.n());
        assertTrue(score.interval().contains(" to "), score::interval);
        assertEquals(List.of("Net promoter score fell by 60.0 points", "Net promoter score, Farm fell by 60.0 points",
                "Net promoter score, OH fell by 60.0 points", "Net promoter score, Claim fell by 60.0 points"),
                content.changes().stream().map(line -> line.replaceAll(" \\(.*", "").replace("Ohio", "OH")).toList());
        assertTrue(content.changes().stream().allMatch(line -> line.contains("n = 260")));
        assertEquals(List.of("Farm"), content.table().rows().stream().map(row -> row.get(0)).toList());
    }

    @Test
    void it_speaks_the_language_of_who_reads_it() {
        ReportContent content = made(on(BothDatabases.H2), "it");
        assertEquals("Soddisfazione, ott 2026", content.title());
        assertTrue(content.changes().get(0).contains("è sceso di 60,0 punti"), content.changes()::toString);
    }

    @Test
    void the_pages_are_tagged_and_have_a_title_a_language_and_numbers() throws Exception {
        ReportContent content = made(on(BothDatabases.H2), "es");
        try (PDDocument pages = Loader.loadPDF(new ReportPdf(content).bytes())) {
            assertEquals("Satisfacción, oct. 2026", pages.getDocumentInformation().getTitle());
            assertEquals("es", pages.getDocumentCatalog().getLanguage());
            assertTrue(pages.getDocumentCatalog().getMarkInfo().isMarked());
            String text = new PDFTextStripper().getText(pages);
            assertTrue(text.contains("1 / " + pages.getNumberOfPages()), text);
            assertTrue(text.contains("n = 260"), text);
            assertFalse(text.contains("#"), "a letter that the font does not have");
        }
    }

    @Test
    void words_are_never_markup() {
        assertEquals("&lt;b&gt;&amp;&quot;", ReportMarkup.escaped("<b>&\""));
    }

    private static ReportContent made(ReportDoors doors, String language) {
        doors.run(() -> doors.entityManager.createNativeQuery("update person set language = ?1 where id = 3")
                .setParameter(1, language).executeUpdate());
        doors.run(() -> doors.reports.plan(null));
        doors.clock.at(Instant.parse("2026-11-09T12:00:00Z"));
        UUID plan = doors.in(doors.reports::plans).get(0).id();
        assertTrue(doors.in(() -> doors.reports.makeNow(plan)));
        assertFalse(doors.in(() -> doors.reports.makeNow(plan)));
        return doors.in(() -> doors.reports.get(doors.reports.list().get(0).id()));
    }
}
