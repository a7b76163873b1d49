package org.tributary.pooling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parts of speech of English words in their sentence, with OpenNLP's model of the Universal Dependencies (EWT). It is
 * loaded when it is first asked (some 5 MiB, a quarter of a second); where it cannot be, every word may be a noun. What was told
 * lately is kept by the words' digest, so a consolidation asks only for new texts, and no withdrawn text lives on here.
 */
final class PartsOfSpeech {

    enum Part {
        NOUN, ADJECTIVE, VERB, DETERMINER, OTHER
    }

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
    private static final int MOST_KEPT = 10_000;
    private static final PartsOfSpeech ONLY = new PartsOfSpeech();

    private final Map<String, Part[]> told = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Part[]> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private @Nullable POSTaggerME tagger;
    private boolean missing;

    private PartsOfSpeech() {
    }

    /** The part of speech of each word; punctuation counts as words. */
    static Part[] of(List<String> words) {
        return ONLY.tell(words);
    }

    /** The tagger serves one thread at a time. */
    private synchronized Part[] tell(List<String> words) {
        POSTaggerME loaded = tagger();
        if (loaded == null) {
            var all = new Part[words.size()];
            Arrays.fill(all, Part.NOUN);
            return all;
        }
        return told.computeIfAbsent(digest(String.join(" ", words)), key -> {
            String[] tags = loaded.tag(words.toArray(String[]::new));
            var parts = new Part[tags.length];
            for (int i = 0; i < tags.length; i++) {
                parts[i] = switch (tags[i]) {
                    case "NOUN", "PROPN" -> Part.NOUN;
                    case "ADJ", "NUM" -> Part.ADJECTIVE;
                    case "VERB" -> Part.VERB;
                    case "DET" -> Part.DETERMINER;
                    default -> Part.OTHER;
                };
            }
            return parts;
        });
    }

    private @Nullable POSTaggerME tagger() {
        if (tagger == null && !missing) {
            try (var in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
                missing = in == null;
                tagger = in == null ? null : new POSTaggerME(new POSModel(in));
            } catch (IOException e) {
                missing = true;
            }
        }
        return tagger;
    }

    private static String digest(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
