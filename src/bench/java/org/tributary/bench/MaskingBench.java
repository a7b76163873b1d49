package org.tributary.bench;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tributary.privacy.Masking;
import org.tributary.privacy.Redaction;

/** How much personal data is masked, by type, and how many texts without any lose a word. */
final class MaskingBench {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private MaskingBench() {
    }

    static void run(Report report, List<Texts> clean) {
        var masking = new Masking();
        var found = new TreeMap<String, int[]>();
        for (var line : Texts.lines("pii_presidio_dev.tsv.gz")) {
            var cells = line.split("\t", 2);
            String text = cells[0].replace("\\n", "\n");
            String masked = masking.mask(text).text();
            for (var span : cells.length < 2 || cells[1].isEmpty() ? new String[0] : cells[1].split(";")) {
                var parts = span.split(":");
                String entity = text.substring(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                var counts = found.computeIfAbsent(parts[0], key -> new int[2]);
                counts[0]++;
                counts[1] += isGone(entity, text, masked) ? 1 : 0;
            }
        }
        report.title("Masking: recall by type (no word of it is left), on Presidio's synthetic texts");
        found.forEach((type, counts) -> report.line(type, "%.1f %% of %d", 100.0 * counts[1] / counts[0], counts[0]));
        report.title("Masking: texts without personal data that are flagged");
        for (var texts : clean) {
            var types = new TreeMap<String, Integer>();
            int flagged = 0;
            for (var text : texts.all()) {
                var redactions = masking.mask(text.text()).redactions();
                flagged += redactions.isEmpty() ? 0 : 1;
                redactions.stream().map(Redaction::type).forEach(type -> types.merge(type, 1, Integer::sum));
            }
            report.line(texts.name(), "%.1f %% of %d; by type %s", 100.0 * flagged / texts.size(), texts.size(), types);
        }
    }

    private static boolean isGone(String entity, String text, String masked) {
        var words = WORD.matcher(entity);
        while (words.find()) {
            if (count(words.group(), masked) > count(words.group(), text) - count(words.group(), entity)) {
                return false;
            }
        }
        return !masked.contains(entity);
    }

    private static int count(String word, String text) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }
}
