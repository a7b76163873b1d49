package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How much is recognised, and how much wrongly. The figures of sentences that were looked at while the wordings were written
 * ("fixed") say that nothing broke; those kept apart, and the texts of others, say how good it is. Decision 0111 discusses them.
 */
class ScreeningTest {

    private record Sentence(String part, String label, String text) {
    }

    private final List<Sentence> sentences = rows("grievances.tsv").stream().map(row -> row.split("\t", 4))
            .map(cells -> new Sentence(cells[0], cells[1], cells[3])).toList();

    @Test
    void what_was_looked_at_is_recognised() {
        assertTrue(sentences.size() >= 120);
        assertTrue(share("fixed", "complaint", ScreeningTest::isComplaint) >= 0.95);
        assertTrue(share("fixed", "threat", ScreeningTest::isThreat) >= 0.95);
        assertTrue(share("fixed", "neither", ScreeningTest::isFlagged) <= 0.02);
    }

    @Test
    void about_half_of_other_complaints_and_most_threats_are_recognised() {
        double complaints = share("kept", "complaint", ScreeningTest::isComplaint);
        double threats = share("kept", "threat", ScreeningTest::isThreat);
        double wrongly = share("kept", "neither", ScreeningTest::isFlagged);
        System.out.println("of sentences kept apart: complaints %.2f, threats %.2f, flagged wrongly %.2f".formatted(complaints,
                threats, wrongly));
        assertTrue(complaints >= 0.40 && threats >= 0.70 && wrongly <= 0.12);
    }

    @Test
    void of_letters_that_consumers_wrote_to_a_regulator_two_fifths_are_recognised() throws IOException {
        List<String> letters = new ArrayList<>();
        Path file = Path.of("src/test/resources/org/tributary/transfer/cfpb-400.csv.gz");
        String csv;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (BufferedReader reader = new BufferedReader(new StringReader(csv))) {
            StringBuilder letter = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.matches("\\d{6,8},\\d{4}-\\d\\d-\\d\\d,.*") && letter.length() > 0) {
                    letters.add(letter.toString());
                    letter.setLength(0);
                }
                letter.append(line).append('\n');
            }
            letters.add(letter.toString());
        }
        letters.remove(0);
        letters.replaceAll(letter -> letter.replaceFirst("(?s)^\\d+,[\\d-]+,.*?,(?:[A-Z]{2})?,\"?", ""));
        double share = share(letters, ScreeningTest::isComplaint);
        System.out.println("of %d letters to a regulator: %.2f".formatted(letters.size(), share));
        assertTrue(letters.size() >= 390 && share >= 0.38, letters.size() + " letters, " + share);
    }

    @Test
    void notes_and_questions_of_others_are_rarely_flagged_and_never_held() throws IOException {
        List<String> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/things"))) {
            for (Path file : files.toList()) {
                List<String> lines = Files.readAllLines(file);
                lines.subList(lines.indexOf("---") + 1, lines.size()).stream().filter(line -> !line.isBlank())
                        .forEach(notes::add);
            }
        }
        List<String> questions = Files.readAllLines(Path.of("src/test/resources/privacy/banking77_300.tsv")).stream()
                .map(row -> row.split("\t", 2)[1]).toList();
        double ofNotes = share(notes, ScreeningTest::isFlagged);
        double ofQuestions = share(questions, ScreeningTest::isFlagged);
        System.out.println("flagged of %d notes %.4f, of %d questions %.4f".formatted(notes.size(), ofNotes, questions.size(),
                ofQuestions));
        assertTrue(notes.size() > 1000 && ofNotes <= 0.005 && ofQuestions <= 0.01);
        assertEquals(List.of(), notes.stream().filter(note -> MarketTalk.ruleOf(note).isPresent()).toList());
    }

    @Test
    void each_rule_holds_what_it_is_for_and_public_talk_passes() {
        List<String> wrong = rows("market-talk.tsv").stream().map(row -> row.split("\t", 3))
                .filter(cells -> !MarketTalk.ruleOf(cells[2]).map(HoldRule::code).orElse("none").equals(cells[0]))
                .map(cells -> String.join(" ", cells)).toList();
        assertEquals(List.of(), wrong);
        assertEquals(Optional.of(HoldRule.COMPETITOR), HoldRule.of("competitor", "Their app is quick."));
        assertEquals(Optional.of(HoldRule.CONCERTED), HoldRule.of("competitor", "We should all charge a fee."), "the gravest");
        assertEquals(Optional.empty(), HoldRule.of("price", "Their app is quick."));
    }

    @Test
    void letters_accents_and_line_ends_make_no_difference() {
        for (String text : List.of("WE SHOULD ALL STOP", "we\u00a0should\nall stop", "Todos deberi\u0301amos parar",
                "Let\u2019s all stop")) {
            assertEquals(Optional.of(HoldRule.CONCERTED), MarketTalk.ruleOf(text), text);
        }
        assertEquals(Screening.NOTHING, Screening.of("need", "😀".repeat(20_000)));
        assertEquals(Screening.NOTHING, Screening.of("need", "a ".repeat(10_000)));
    }

    private double share(String part, String label, Predicate<String> recognised) {
        return share(sentences.stream().filter(one -> one.part().equals(part) && one.label().equals(label)).map(Sentence::text)
                .toList(), recognised);
    }

    private static double share(List<String> texts, Predicate<String> recognised) {
        return (double) texts.stream().filter(recognised).count() / texts.size();
    }

    private static boolean isFlagged(String text) {
        return !Screening.flagsOf(text).isEmpty();
    }

    private static List<String> rows(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ScreeningTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isComplaint(String text) {
        return Grievances.isComplaint(Wordings.plainSentences(text));
    }

    private static boolean isThreat(String text) {
        return Grievances.isThreat(Wordings.plainSentences(text));
    }
}
