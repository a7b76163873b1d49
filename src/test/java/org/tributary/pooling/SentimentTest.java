package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentimentTest {

    @Test
    void it_hears_a_complaint_and_a_praise() {
        try (var embedder = new Embedder()) {
            var sentiment = new Sentiment();
            assertTrue(sentiment.knows(embedder.version()), "the weights are those of this model and mean");
            for (var text : new String[]{"Customer is furious, the adjuster never called back and the repair was terrible.",
                    "She hates the new portal, it keeps failing and nobody helps."}) {
                assertTrue(sentiment.isNegative(embedder.embed(text).vector()), text);
            }
            for (var text : new String[]{"Customer loves how quickly the claim was paid, great service.",
                    "The new app works very well and people are happy with it."}) {
                assertFalse(sentiment.isNegative(embedder.embed(text).vector()), text);
            }
        }
    }

    @Test
    void a_chance_is_that_of_the_logistic_function() {
        var weights = new float[Embedder.DIMENSIONS + 1];
        weights[3] = 2;
        weights[Embedder.DIMENSIONS] = -1;
        var vector = new float[Embedder.DIMENSIONS];
        vector[3] = 1;
        assertEquals(1 / (1 + Math.exp(-1)), new Sentiment(weights).negative(vector), 1e-6);
    }

    @Test
    void weights_of_another_length_and_vectors_of_another_model_are_refused() {
        assertThrows(ModelUnavailable.class, () -> new Sentiment(new float[3]));
        assertFalse(new Sentiment(new float[Embedder.DIMENSIONS + 1]).knows("another model"));
    }
}
