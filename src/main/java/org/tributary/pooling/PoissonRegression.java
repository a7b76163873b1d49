package org.tributary.pooling;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A weighted quasi-Poisson regression with log link and exposure as offset: {@code E(y) = exposure·exp(x·β)},
 * {@code var(y) = φ·E(y)}, fitted by iteratively reweighted least squares.
 */
final class PoissonRegression {

    private static final int ITERATIONS = 40;
    private static final double CONVERGED = 1e-8;
    /** Beyond it a rate is zero or absurd: the terms cannot be told apart by the data. */
    private static final double LARGEST_LOG_RATE = 25;

    private final double[] coefficients;
    /** Inverse of the information matrix, still to be multiplied by φ. */
    private final double[][] inverse;
    private final double[] fitted;
    private final double dispersion;

    private PoissonRegression(double[] coefficients, double[][] inverse, double[] fitted, double dispersion) {
        this.coefficients = coefficients;
        this.inverse = inverse;
        this.fitted = fitted;
        this.dispersion = dispersion;
    }

    /**
     * @param counts   n counts, not all zero
     * @param exposure n exposures, all positive
     * @param terms    n rows of k &lt; n terms, the first of them 1
     * @param weights  n weights, their sum n
     * @return null where it does not converge
     */
    static @Nullable PoissonRegression fit(double[] counts, double[] exposure, double[][] terms,
            double[] weights) {
        int n = counts.length;
        int k = terms[0].length;
        double[] beta = new double[k];
        beta[0] = Math.log(Arrays.stream(counts).sum() / Arrays.stream(exposure).sum());
        double[] fitted = new double[n];
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[][] information = new double[k][k];
            double[] score = new double[k];
            for (int i = 0; i < n; i++) {
                double log = dot(terms[i], beta);
                if (!(Math.abs(log) < LARGEST_LOG_RATE)) {
                    return null;
                }
                fitted[i] = exposure[i] * Math.exp(log);
                for (int a = 0; a < k; a++) {
                    score[a] += weights[i] * (counts[i] - fitted[i]) * terms[i][a];
                    for (int b = 0; b < k; b++) {
                        information[a][b] += weights[i] * fitted[i] * terms[i][a] * terms[i][b];
                    }
                }
            }
            double[][] inverse = invert(information);
            if (inverse == null) {
                return null;
            }
            double largest = 0;
            double[] step = new double[k];
            for (int a = 0; a < k; a++) {
                step[a] = dot(inverse[a], score);
                largest = Math.max(largest, Math.abs(step[a]));
            }
            if (largest < CONVERGED) {
                return new PoissonRegression(beta, inverse, fitted, dispersion(counts, fitted, weights, k));
            }
            // A long step of a poor start would overshoot the log scale.
            double part = Math.min(1, 2 / largest);
            for (int a = 0; a < k; a++) {
                beta[a] += part * step[a];
            }
        }
        return null;
    }

    private static double dispersion(double[] counts, double[] fitted, double[] weights, int k) {
        double chiSquare = 0;
        int used = 0;
        for (int i = 0; i < counts.length; i++) {
            chiSquare += weights[i] * (counts[i] - fitted[i]) * (counts[i] - fitted[i]) / fitted[i];
            used += weights[i] > 0 ? 1 : 0;
        }
        return Math.max(1, chiSquare / Math.max(1, used - k));
    }

    double logRate(double[] row) {
        return dot(row, coefficients);
    }

    /** Variance of the log rate at a row of terms, φ included. */
    double variance(double[] row) {
        double sum = 0;
        for (int a = 0; a < row.length; a++) {
            sum += row[a] * dot(inverse[a], row);
        }
        return dispersion * sum;
    }

    /** Wald's statistic of two coefficients, χ² with two degrees of freedom where both are zero. */
    double wald(int first, int second) {
        double a = coefficients[first];
        double b = coefficients[second];
        double ab = inverse[first][second];
        double determinant = inverse[first][first] * inverse[second][second] - ab * ab;
        return (a * a * inverse[second][second] - 2 * a * b * ab + b * b * inverse[first][first]) / determinant / dispersion;
    }

    /** φ, at least 1. */
    double dispersion() {
        return dispersion;
    }

    /** Anscombe residual of observation i, standardised by φ and its leverage. */
    double residual(int i, double count, double[] row, double weight) {
        double leverage = Math.min(0.99, weight * fitted[i] * variance(row) / dispersion);
        return 1.5 * (Math.cbrt(count * count) * Math.pow(fitted[i], -1.0 / 6) - Math.sqrt(fitted[i]))
                / Math.sqrt(dispersion * (1 - leverage));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gauss-Jordan on a positive definite matrix of a few rows; null where it is singular. */
    private static double @Nullable [][] invert(double[][] matrix) {
        int k = matrix.length;
        double[][] left = new double[k][];
        double[][] right = new double[k][k];
        for (int i = 0; i < k; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int i = 0; i < k; i++) {
            double pivot = left[i][i];
            if (!(pivot > 1e-10 * matrix[i][i])) {
                return null;
            }
            for (int column = 0; column < k; column++) {
                left[i][column] /= pivot;
                right[i][column] /= pivot;
            }
            for (int row = 0; row < k; row++) {
                double factor = left[row][i];
                if (row != i && factor != 0) {
                    for (int column = 0; column < k; column++) {
                        left[row][column] -= factor * left[i][column];
                        right[row][column] -= factor * right[i][column];
                    }
                }
            }
        }
        return right;
    }
}
