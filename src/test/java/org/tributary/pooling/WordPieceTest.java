package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private final WordPiece wordPiece = new WordPiece(Vocabulary.read(tokenizer()));

    private static String tokenizer() {
        try (var in = WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void texts_split_as_the_reference_tokenizer_splits_them() {
        var rows = Samples.read("word-pieces.tsv");
        assertEquals(28, rows.size());
        for (var row : rows) {
            var wanted = Arrays.stream(row.label().split(" ")).mapToLong(Long::parseLong).toArray();
            String text = unescaped(row.text());
            assertArrayEquals(wanted, wordPiece.split(text).ids(), text);
        }
    }

    private static String unescaped(String text) {
        var code = Pattern.compile("\\\\(?:U([0-9a-f]{8})|u([0-9a-f]{4}))");
        return code.matcher(text.replace("\\t", "\t")).replaceAll(match -> Character.toString(
                Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1), 16)));
    }

    @Test
    void five_hundred_and_ten_words_fit_and_one_more_is_cut_off() {
        var full = wordPiece.split("water ".repeat(510));
        assertEquals(512, full.ids().length);
        assertFalse(full.truncated());
        var cut = wordPiece.split("water ".repeat(511));
        assertArrayEquals(full.ids(), cut.ids());
        assertTrue(cut.truncated());
    }

    @Test
    void a_special_piece_in_a_text_is_read_as_plain_characters() {
        assertTrue(wordPiece.split("[SEP]").ids().length > 3);
    }

    @Test
    void a_vocabulary_is_read_with_its_escapes() {
        assertEquals(Map.of("a\"\\", 3, "é", 14, "/\t", 0),
                Vocabulary.read("{\"x\": 1, \"vocab\" : {\"a\\\"\\\\\": 3, \"\\u00e9\":14 ,\n \"\\/\\t\": 0}, \"y\": {}}"));
        assertEquals(Map.of(), Vocabulary.read("{\"vocab\":{}}"));
    }

    @Test
    void a_damaged_vocabulary_is_told() {
        for (var json : new String[]{"{}", "{\"vocab\":[", "{\"vocab\":{\"a\":x}}", "{\"vocab\":{\"a\":1", "{\"vocab\":{\"a",
                "{\"vocab\":{\"\\u00g1\":1}}", "{\"vocab\":{\"\\q\":1}}", "{\"vocab\":{\"a\":1 \"b\":2}}"}) {
            assertThrows(ModelUnavailable.class, () -> Vocabulary.read(json), json);
        }
        assertThrows(ModelUnavailable.class, () -> new WordPiece(Map.of("[CLS]", 1)));
    }
}
