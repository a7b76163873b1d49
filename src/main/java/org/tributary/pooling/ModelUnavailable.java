package org.tributary.pooling;

/** The language model, its vocabulary or its mean is missing or damaged: no text can be embedded. */
public class ModelUnavailable extends RuntimeException {
    public ModelUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public ModelUnavailable(String message) {
        super(message);
    }
}
