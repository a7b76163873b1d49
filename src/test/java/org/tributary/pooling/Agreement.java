package org.tributary.pooling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far two partitions of the same items agree. Items are given by position; labels by whatever is equal. */
public record Agreement(double adjustedRand, double normalisedInformation, double accuracy) {

    /**
     * All three as parts of 1: adjusted Rand index (Hubert and Arabie 1985), mutual information over the mean entropy,
     * and the share of items on the best one-to-one assignment of labels (Kuhn 1955).
     */
    public static Agreement of(List<?> found, List<?> wanted) {
        Map<Object, Integer> rows = new HashMap<>();
        Map<Object, Integer> columns = new HashMap<>();
        found.forEach(label -> rows.putIfAbsent(label, rows.size()));
        wanted.forEach(label -> columns.putIfAbsent(label, columns.size()));
        int side = Math.max(rows.size(), columns.size());
        var table = new double[side][side];
        for (int i = 0; i < found.size(); i++) {
            table[rows.get(found.get(i))][columns.get(wanted.get(i))]++;
        }
        double n = found.size();
        var a = new double[side];
        var b = new double[side];
        double pairs = 0;
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                a[i] += table[i][j];
                b[j] += table[i][j];
                pairs += pairs(table[i][j]);
            }
        }
        double pairsA = Arrays.stream(a).map(Agreement::pairs).sum();
        double pairsB = Arrays.stream(b).map(Agreement::pairs).sum();
        double expected = pairsA * pairsB / pairs(n);
        double rand = pairsA + pairsB == 2 * expected ? 1 : (pairs - expected) / ((pairsA + pairsB) / 2 - expected);
        double information = 0;
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                if (table[i][j] > 0) {
                    information += table[i][j] / n * Math.log(n * table[i][j] / (a[i] * b[j]));
                }
            }
        }
        double entropy = (entropy(a, n) + entropy(b, n)) / 2;
        return new Agreement(rand, entropy == 0 ? 1 : information / entropy, matched(table) / n);
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

    private static double entropy(double[] sizes, double n) {
        return Arrays.stream(sizes).filter(size -> size > 0).map(size -> -size / n * Math.log(size / n)).sum();
    }

    /** The greatest sum of one cell from each row and column: shortest augmenting paths with potentials. */
    private static double matched(double[][] table) {
        int n = table.length;
        var u = new double[n + 1];
        var v = new double[n + 1];
        var row = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            var way = new int[n + 1];
            var least = new double[n + 1];
            var used = new boolean[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            row[0] = i;
            int column = 0;
            while (row[column] != 0) {
                used[column] = true;
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= n; j++) {
                    if (!used[j]) {
                        double cost = -table[row[column] - 1][j - 1] - u[row[column]] - v[j];
                        if (cost < least[j]) {
                            least[j] = cost;
                            way[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        u[row[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            }
            while (column != 0) {
                row[column] = row[way[column]];
                column = way[column];
            }
        }
        double sum = 0;
        for (int j = 1; j <= n; j++) {
            sum += table[row[j] - 1][j - 1];
        }
        return sum;
    }

    @Override
    public String toString() {
        return "NMI %.1f ARI %.1f accuracy %.1f".formatted(100 * normalisedInformation, 100 * adjustedRand, 100 * accuracy);
    }
}
