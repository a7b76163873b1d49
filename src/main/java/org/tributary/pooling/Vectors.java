package org.tributary.pooling;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;

/** Arithmetic on vectors of length 1, and their form in the database. */
public final class Vectors {
    private Vectors() {
    }

    /** Little endian 32 bit floats, four bytes a number. */
    public static byte[] toBytes(float[] vector) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    /**
     * The reverse of {@link #toBytes}.
     *
     * @throws IllegalArgumentException when the number of bytes is no multiple of four
     */
    public static float[] fromBytes(byte[] bytes) {
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException("A vector has four bytes a number, not " + bytes.length + " in all");
        }
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    /** The inner product, which is the cosine for vectors of length 1. Both have the same number of dimensions. */
    public static float cosine(float[] a, float[] b) {
        // Eight sums break the chain of dependent additions; the order is fixed, so the result is too.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int i = 0;
        for (int end = a.length - 7; i < end; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3) + (s4 + s5 + (s6 + s7));
    }

    /** Scales the vector to length 1 in place and returns it; a vector of zeros stays as it is. */
    static float[] normalise(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (square > 0) {
            var scale = (float) (1 / Math.sqrt(square));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= scale;
            }
        }
        return vector;
    }

    /** The direction of the sum of at least one vector, of length 1. */
    static float[] centroid(Collection<float[]> vectors) {
        var sum = new float[vectors.iterator().next().length];
        for (var vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return normalise(sum);
    }
}
