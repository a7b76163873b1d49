package org.tributary.pooling;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into vectors with bge-small-en-v1.5 (int8), which stands on the class path. One instance serves all
 * threads; each call runs on its caller's thread alone. The same text always gives the same vector on the same kind of
 * processor.
 */
public final class Embedder implements AutoCloseable {
    public static final int DIMENSIONS = 384;
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String MEAN = "mean-v1.bin";
    /** The checksums (CRC-32) of the files that {@link #version()} names: others would give other vectors. */
    private static final Map<String, Long> CHECKSUMS = Map.of(MODEL, 0xfd1caefcL, TOKENIZER, 0xfec4e1bcL, MEAN, 0x9ecaf39fL);

    private final WordPiece wordPiece;
    private final float[] mean;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** @throws ModelUnavailable when the model, its vocabulary or the mean is missing, damaged or another one */
    public Embedder() {
        this(Embedder.class::getResourceAsStream);
    }

    /** @param files finds a file by its name; null where it is not there */
    Embedder(Function<String, @Nullable InputStream> files) {
        this(Vectors.fromBytes(read(MEAN, files)), files);
    }

    private Embedder(float[] mean, Function<String, @Nullable InputStream> files) {
        this.mean = mean;
        byte[] model = read(MODEL, files);
        byte[] tokenizer = read(TOKENIZER, files);
        wordPiece = new WordPiece(Vocabulary.read(new String(tokenizer, StandardCharsets.UTF_8)));
        try {
            environment = OrtEnvironment.getEnvironment();
            try (var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = environment.createSession(model, options);
            }
        } catch (OrtException | LinkageError e) {
            throw new ModelUnavailable("The language model cannot be loaded.", e);
        }
    }

    /** Without the mean taken away: only to compute that mean. */
    static Embedder uncentred() {
        return new Embedder(new float[DIMENSIONS], Embedder.class::getResourceAsStream);
    }

    private static byte[] read(String name, Function<String, @Nullable InputStream> files) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        try (var in = files.apply(name)) {
            if (in == null) {
                throw new ModelUnavailable("The file " + file + " of the language model is missing.");
            }
            byte[] bytes = in.readAllBytes();
            var checksum = new CRC32();
            checksum.update(bytes);
            if (checksum.getValue() != CHECKSUMS.get(name)) {
                throw new ModelUnavailable("The file " + file + " of the language model is damaged or of another version.");
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelUnavailable("The file " + file + " of the language model cannot be read.", e);
        }
    }

    /** Names model and mean. Vectors of different versions must not be compared. */
    public String version() {
        return "bge-small-en-v1.5-q mean-v1";
    }

    /**
     * The text's vector: the model's first hidden state, scaled to length 1, minus the frozen mean, scaled to length 1
     * again.
     *
     * @throws ModelUnavailable when the model fails on it
     */
    public Embedding embed(String text) {
        var pieces = wordPiece.split(text);
        var ones = new long[pieces.ids().length];
        Arrays.fill(ones, 1);
        var shape = new long[]{1, ones.length};
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces.ids()), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ones.length]), shape);
                var result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            var vector = new float[DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
            Vectors.normalise(vector);
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] -= mean[i];
            }
            return new Embedding(Vectors.normalise(vector), pieces.truncated());
        } catch (OrtException e) {
            throw new ModelUnavailable("The language model failed on a text", e);
        }
    }

    /** Frees the model's memory, which is not the Java heap's. No call may be under way. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelUnavailable("The language model cannot be closed", e);
        }
    }
}
