package org.tributary.satisfaction.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tributary.satisfaction.figure.Drivers.Rating;

/** The moments of ratings, agent by agent, so that a resample of agents is a sum of theirs and never a pass over all ratings. */
final class RatingMoments {

    private final int k;
    private final double[] origin;
    /** Of each agent: the number of ratings, k + 1 sums, the upper triangle of products row by row. */
    private final List<double[]> ofAgents;

    private RatingMoments(int k, double[] origin, List<double[]> ofAgents) {
        this.k = k;
        this.origin = origin;
        this.ofAgents = ofAgents;
    }

    /** @throws IllegalArgumentException where a rating has another number of factors than k */
    static RatingMoments of(int k, List<Rating> ratings) {
        List<Rating> whole = ratings.stream().filter(rating -> isWhole(k, rating)).toList();
        double[] origin = new double[k + 1];
        for (Rating rating : whole) {
            for (int variable = 0; variable <= k; variable++) {
                origin[variable] += value(k, rating, variable) / whole.size();
            }
        }
        TreeMap<Long, double[]> moments = new TreeMap<>();
        double[] deviations = new double[k + 1];
        for (Rating rating : whole) {
            for (int variable = 0; variable <= k; variable++) {
                deviations[variable] = value(k, rating, variable) - origin[variable];
            }
            add(moments.computeIfAbsent(rating.agent(), agent -> new double[length(k)]), deviations);
        }
        return new RatingMoments(k, origin, List.copyOf(moments.values()));
    }

    private static boolean isWhole(int k, Rating rating) {
        if (rating.factors().length != k) {
            throw new IllegalArgumentException(rating.factors().length + " ratings for " + k + " factors");
        }
        return !Double.isNaN(rating.answer()) && Arrays.stream(rating.factors()).noneMatch(Double::isNaN);
    }

    private static double value(int k, Rating rating, int variable) {
        return variable == k ? rating.answer() : rating.factors()[variable];
    }

    private static int length(int k) {
        return 1 + (k + 1) + (k + 1) * (k + 2) / 2;
    }

    private static void add(double[] moments, double[] deviations) {
        moments[0]++;
        int at = 1;
        for (double deviation : deviations) {
            moments[at++] += deviation;
        }
        for (int row = 0; row < deviations.length; row++) {
            for (int column = row; column < deviations.length; column++) {
                moments[at++] += deviations[row] * deviations[column];
            }
        }
    }

    int n() {
        return (int) Math.round(ofAgents.stream().mapToDouble(moments -> moments[0]).sum());
    }

    int agents() {
        return ofAgents.size();
    }

    /** The same ratings with only these factors. */
    RatingMoments of(List<Integer> factors) {
        List<Integer> variables = new ArrayList<>(factors);
        variables.add(k);
        double[] kept = variables.stream().mapToDouble(variable -> origin[variable]).toArray();
        List<double[]> moments = new ArrayList<>();
        for (double[] all : ofAgents) {
            CrossProducts products = products(all);
            double[] some = new double[length(factors.size())];
            some[0] = all[0];
            int at = 1;
            for (int variable : variables) {
                some[at++] = products.sums()[variable];
            }
            for (int row = 0; row < variables.size(); row++) {
                for (int column = row; column < variables.size(); column++) {
                    some[at++] = products.products()[variables.get(row)][variables.get(column)];
                }
            }
            moments.add(some);
        }
        return new RatingMoments(factors.size(), kept, moments);
    }

    /** Of all agents, each once. */
    CrossProducts sum() {
        double[] sum = new double[length(k)];
        ofAgents.forEach(moments -> addTo(sum, moments));
        return products(sum);
    }

    /** Of as many agents as there are, drawn with replacement. */
    CrossProducts resampled(SplittableRandom random) {
        double[] sum = new double[length(k)];
        for (int draw = 0; draw < ofAgents.size(); draw++) {
            addTo(sum, ofAgents.get(random.nextInt(ofAgents.size())));
        }
        return products(sum);
    }

    private static void addTo(double[] sum, double[] moments) {
        for (int at = 0; at < sum.length; at++) {
            sum[at] += moments[at];
        }
    }

    private CrossProducts products(double[] moments) {
        double[][] products = new double[k + 1][k + 1];
        int at = 2 + k;
        for (int row = 0; row <= k; row++) {
            for (int column = row; column <= k; column++) {
                products[row][column] = moments[at];
                products[column][row] = moments[at++];
            }
        }
        return new CrossProducts(k, moments[0], Arrays.copyOfRange(moments, 1, 2 + k), products, origin);
    }
}
