package org.tributary.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tributary.pooling.Agreement;
import org.tributary.pooling.Assignment;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.pooling.PooledNote;

/** Texts in a pool; text i is note i. An unthemed text counts as a theme of its own. */
final class Pooling {

    static final int CONSOLIDATE_EVERY = 500;

    private Pooling() {
    }

    /** All at once: restored without themes, then consolidated. */
    static Pool batch(Texts texts) {
        var rows = new ArrayList<PooledNote>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(new PooledNote(i, texts.vector(i), i + 1, null, false));
        }
        var pool = new Pool(PoolParameters.standard());
        pool.restore(rows, 1);
        pool.consolidate();
        return pool;
    }

    static Object theme(int note, Assignment assignment) {
        return assignment.theme() == null ? "unthemed " + note : assignment.theme();
    }

    static List<Object> themes(Pool pool, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(note -> pool.theme(note).map(Object.class::cast).orElse("unthemed " + note)).toList();
    }

    /** NMI, ARI, accuracy and the number of themes. */
    static String score(List<?> found, List<String> wanted) {
        var sizes = new java.util.HashMap<Object, Integer>();
        found.forEach(theme -> sizes.merge(theme, 1, Integer::sum));
        long unthemed = found.stream().filter(theme -> theme instanceof String).count();
        return "%s  themes %d of %d, unthemed %d".formatted(Agreement.of(found, wanted), sizes.size() - unthemed,
                wanted.stream().distinct().count(), unthemed);
    }

    static String score(Pool pool, Texts texts) {
        return score(themes(pool, 0, texts.size()), texts.labels());
    }

    static double adjustedRand(List<?> found, List<String> wanted) {
        return 100 * Agreement.of(found, wanted).adjustedRand();
    }

    static String percentiles(long[] nanoseconds) {
        Arrays.sort(nanoseconds);
        return String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", nanoseconds[nanoseconds.length / 2] / 1e6,
                nanoseconds[nanoseconds.length * 99 / 100] / 1e6);
    }
}
