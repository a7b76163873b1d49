package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmbedderTest {
    private static final Embedder EMBEDDER = new Embedder();
    private static final List<String> TEXTS = List.of("The windshield repair takes two weeks.",
            "Two weeks of waiting for a new windshield.", "Parents ask for life insurance.", "");

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void a_vector_has_length_one_and_is_always_the_same() {
        for (var text : TEXTS) {
            var vector = EMBEDDER.embed(text).vector();
            assertEquals(Embedder.DIMENSIONS, vector.length);
            assertEquals(1, Vectors.cosine(vector, vector), 1e-5);
            assertArrayEquals(vector, EMBEDDER.embed(text).vector());
        }
    }

    @Test
    void texts_on_the_same_matter_are_near_and_others_are_not() {
        var repair = EMBEDDER.embed(TEXTS.get(0)).vector();
        assertTrue(Vectors.cosine(repair, EMBEDDER.embed(TEXTS.get(1)).vector()) > 0.7);
        assertTrue(Vectors.cosine(repair, EMBEDDER.embed(TEXTS.get(2)).vector()) < 0.3);
    }

    @Test
    void threads_get_the_vectors_that_one_alone_gets() throws Exception {
        var alone = TEXTS.stream().map(text -> EMBEDDER.embed(text).vector()).toList();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var tasks = new ArrayList<Future<float[]>>();
            for (int i = 0; i < 40; i++) {
                String text = TEXTS.get(i % TEXTS.size());
                tasks.add(threads.submit(() -> EMBEDDER.embed(text).vector()));
            }
            for (int i = 0; i < tasks.size(); i++) {
                assertArrayEquals(alone.get(i % TEXTS.size()), tasks.get(i).get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_text_too_long_for_the_model_says_so() {
        assertFalse(EMBEDDER.embed("short").truncated());
        assertTrue(EMBEDDER.embed("long ".repeat(600)).truncated());
    }

    @Test
    void a_vector_survives_its_bytes() {
        var vector = new float[]{0.5f, -1, 3e-20f};
        assertArrayEquals(vector, Vectors.fromBytes(Vectors.toBytes(vector)));
        assertArrayEquals(new byte[]{0, 0, 0, 0x3f}, Vectors.toBytes(new float[]{0.5f}));
        assertThrows(IllegalArgumentException.class, () -> Vectors.fromBytes(new byte[5]));
    }

    @Test
    void a_missing_file_is_named() {
        assertEquals("The file mean-v1.bin of the language model is missing.",
                assertThrows(ModelUnavailable.class, () -> new Embedder(name -> null)).getMessage());
    }

    @Test
    void one_wrong_byte_of_any_file_is_told() {
        for (String file : List.of("mean-v1.bin", "bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json")) {
            assertEquals("The file " + file + " of the language model is damaged or of another version.",
                    assertThrows(ModelUnavailable.class, () -> new Embedder(name -> {
                        var whole = Embedder.class.getResourceAsStream(name);
                        return name.endsWith(file) ? oneWrongByte(whole) : whole;
                    })).getMessage());
        }
    }

    private static InputStream oneWrongByte(InputStream whole) {
        try (whole) {
            byte[] bytes = whole.readAllBytes();
            bytes[bytes.length / 2]++;
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
