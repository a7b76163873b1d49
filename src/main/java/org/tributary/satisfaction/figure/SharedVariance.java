package org.tributary.satisfaction.figure;

/**
 * The explained variance of an answer and how k factors share it.
 *
 * @param r2           of the model with all factors
 * @param values       k Shapley values of R², which add up to {@code r2}
 * @param correlations of each factor with the answer
 * @param slopes       standardised, of the model with all factors
 */
record SharedVariance(double r2, double[] values, double[] correlations, double[] slopes) {

    /** A factor that the others explain to this part adds nothing that could be told from rounding. */
    private static final double REST = 1e-9;

    /** O(2^k · k²). */
    static SharedVariance of(CrossProducts products) {
        int k = products.k();
        double[][] among = new double[k][k];
        double[] with = new double[k];
        for (int one = 0; one < k; one++) {
            with[one] = products.correlation(one, k);
            for (int other = 0; other < k; other++) {
                among[one][other] = one == other ? 1 : products.correlation(one, other);
            }
        }
        Subsets subsets = new Subsets(among, with);
        subsets.grow(0, 0, 0, 0);
        return new SharedVariance(subsets.explained[(1 << k) - 1], subsets.shapley(), with, subsets.slopes);
    }

    /** The share of a factor in percent of what is explained; 0 where nothing is. */
    double percent(int factor) {
        return r2 <= 0 ? 0 : 100 * values[factor] / r2;
    }

    /**
     * R² of every subset: each extends a smaller one by a later factor, so that one row of the Cholesky factor of the correlations is
     * added and none is computed again.
     */
    private static final class Subsets {

        private final int k;
        private final double[][] among;
        private final double[] with;
        private final double[] explained;
        private final double[][] rows;
        private final double[] projections;
        private final int[] members;
        private final double[] slopes;

        Subsets(double[][] among, double[] with) {
            this.k = with.length;
            this.among = among;
            this.with = with;
            this.explained = new double[1 << k];
            this.rows = new double[k][k];
            this.projections = new double[k];
            this.members = new int[k];
            this.slopes = new double[k];
        }

        /** @param subset as a mask, of {@code size} members, all before {@code next} */
        void grow(int subset, int size, int next, double r2) {
            explained[subset] = r2;
            if (size == k) {
                solve();
            }
            for (int factor = next; factor < k; factor++) {
                double[] row = rows[size];
                double rest = 1;
                double projection = with[factor];
                for (int at = 0; at < size; at++) {
                    double value = among[factor][members[at]];
                    for (int before = 0; before < at; before++) {
                        value -= row[before] * rows[at][before];
                    }
                    row[at] = rows[at][at] == 0 ? 0 : value / rows[at][at];
                    rest -= row[at] * row[at];
                    projection -= row[at] * projections[at];
                }
                row[size] = rest > REST ? Math.sqrt(rest) : 0;
                projections[size] = rest > REST ? projection / row[size] : 0;
                members[size] = factor;
                grow(subset | 1 << factor, size + 1, factor + 1,
                        Math.min(1, r2 + projections[size] * projections[size]));
            }
        }

        double[] shapley() {
            double[] weights = new double[k];
            for (int size = 0; size < k; size++) {
                weights[size] = 1 / (k * binomial(k - 1, size));
            }
            double[] values = new double[k];
            for (int subset = 0; subset < explained.length; subset++) {
                for (int factor = 0; factor < k; factor++) {
                    if ((subset & 1 << factor) == 0) {
                        values[factor] += weights[Integer.bitCount(subset)]
                                * (explained[subset | 1 << factor] - explained[subset]);
                    }
                }
            }
            return values;
        }

        private static double binomial(int n, int of) {
            double value = 1;
            for (int at = 1; at <= of; at++) {
                value = value * (n - of + at) / at;
            }
            return value;
        }

        /** Back through the Cholesky factor of all factors. */
        private void solve() {
            for (int row = k - 1; row >= 0; row--) {
                double value = projections[row];
                for (int after = row + 1; after < k; after++) {
                    value -= rows[after][row] * slopes[after];
                }
                slopes[row] = rows[row][row] == 0 ? 0 : value / rows[row][row];
            }
        }
    }
}
