package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

class MaskingFiguresTest {

    private static final Map<String, String> STRUCTURED = Map.of("EMAIL_ADDRESS", "email", "PHONE_NUMBER", "phone",
            "CREDIT_CARD", "card", "US_SSN", "ssn", "IBAN_CODE", "iban", "IP_ADDRESS", "ip");

    private final Masking masking = new Masking();

    @Test
    void structured_data_is_found_and_names_mostly() throws IOException {
        Map<String, int[]> found = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (String row : rows("pii_presidio_dev.tsv.gz")) {
            String[] parts = row.split("\t", 2);
            String text = parts[0].replace("\\n", "\n");
            String masked = masking.mask(text).text();
            for (String mark : parts[1].isEmpty() ? new String[0] : parts[1].split(";")) {
                String[] span = mark.split(":");
                boolean structured = STRUCTURED.containsKey(span[0]);
                if (!structured && !span[0].equals("PERSON") && !span[0].equals("STREET_ADDRESS")) {
                    continue;
                }
                String value = text.substring(Integer.parseInt(span[1]), Integer.parseInt(span[2]));
                int[] counts = found.computeIfAbsent(structured ? "structured" : span[0], key -> new int[2]);
                counts[1]++;
                if (!masked.contains(value)) {
                    counts[0]++;
                } else if (structured || Boolean.getBoolean("privacy.show")) {
                    missed.add(span[0] + " " + value + " | " + text.replace('\n', '~') + " -> " + masked.replace('\n',
                            '~'));
                }
            }
        }
        String report = "";
        for (Map.Entry<String, int[]> one : found.entrySet()) {
            report += "%s %d of %d (%.3f) ".formatted(one.getKey(), one.getValue()[0], one.getValue()[1],
                    recall(one.getValue()));
        }
        System.out.println("masking recall: " + report);
        if (Boolean.getBoolean("privacy.show")) {
            missed.forEach(System.out::println);
        }
        assertTrue(recall(found.get("structured")) >= 0.97, report + missed);
        assertTrue(recall(found.get("PERSON")) >= 0.86, report);
    }

    @Test
    void clean_texts_are_rarely_flagged() throws IOException {
        List<String> flagged = new ArrayList<>();
        List<String> rows = rows("banking77_300.tsv");
        for (String row : rows) {
            Masked masked = masking.mask(row.split("\t", 2)[1]);
            if (!masked.redactions().isEmpty()) {
                flagged.add(masked.text());
            }
        }
        double share = (double) flagged.size() / rows.size();
        System.out.println("masking flags %.3f of clean texts".formatted(share));
        assertTrue(share <= 0.03, share + " " + flagged);
    }

    @Test
    void masking_a_masked_text_changes_nothing() throws IOException {
        List<String> changed = new ArrayList<>();
        for (String row : rows("pii_presidio_dev.tsv.gz")) {
            String once = masking.mask(row.split("\t", 2)[0].replace("\\n", "\n")).text();
            Masked twice = masking.mask(once);
            if (!twice.text().equals(once) || !twice.redactions().isEmpty()) {
                changed.add(once + " -> " + twice.text());
            }
        }
        assertTrue(changed.isEmpty(), changed.size() + " " + changed);
    }

    private static double recall(int[] counts) {
        return (double) counts[0] / counts[1];
    }

    private static List<String> rows(String name) throws IOException {
        InputStream raw = Objects.requireNonNull(MaskingFiguresTest.class.getResourceAsStream("/privacy/" + name));
        try (InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
