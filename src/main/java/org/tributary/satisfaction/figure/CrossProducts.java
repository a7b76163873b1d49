package org.tributary.satisfaction.figure;

/**
 * Sums and sums of products of k factors and an answer, from which correlations follow. The answer is the last variable.
 *
 * @param k        number of factors
 * @param weight   how many ratings
 * @param sums     k + 1 of them, of deviations from {@code origin}
 * @param products (k + 1)², symmetric, of the same deviations
 * @param origin   k + 1 values near the means, so that nothing is lost in differences of large numbers
 */
record CrossProducts(int k, double weight, double[] sums, double[][] products, double[] origin) {

    private static final double NOTHING = 1e-12;

    double mean(int variable) {
        return origin[variable] + sums[variable] / weight;
    }

    double variance(int variable) {
        return covariance(variable, variable);
    }

    private double covariance(int one, int other) {
        return products[one][other] / weight - sums[one] / weight * (sums[other] / weight);
    }

    /** Whether everybody rated it the same. */
    boolean isConstant(int variable) {
        return weight == 0 || variance(variable) <= NOTHING * (1 + products[variable][variable] / weight);
    }

    /** Pearson's; 0 where one of them is constant. */
    double correlation(int one, int other) {
        return isConstant(one) || isConstant(other)
                ? 0
                : covariance(one, other) / Math.sqrt(variance(one) * variance(other));
    }
}
