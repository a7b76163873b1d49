package org.tributary.people;

import java.io.Serializable;
import java.util.List;
import org.tributary.platform.Check;

/**
 * What the carrier calls an agency: its tier and its tags. Audiences name them; nothing else follows from them.
 *
 * @param tags in their order, each once
 */
public record AgencyMarks(String tier, List<String> tags) implements Serializable {

    public static final int MOST_TAGS = 12;
    public static final String STANDARD = "standard";

    private static final String WORD = "[\\p{L}\\p{N}_ -]";

    /** @throws org.tributary.platform.Invalid at {@code tier} or {@code tags} */
    public AgencyMarks {
        tier = tier.isBlank() ? STANDARD : tier.strip();
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().sorted().toList();
        Check check = new Check();
        check.that(isTier(tier), "tier", "people.agencies.wrongTier");
        check.that(tags.size() <= MOST_TAGS, "tags", "people.agencies.manyTags", MOST_TAGS);
        for (String tag : tags) {
            check.that(isTag(tag), "tags", "people.agencies.wrongTag", tag);
        }
        check.done();
    }

    public static boolean isTier(String tier) {
        return tier.matches(WORD + "{1,20}");
    }

    public static boolean isTag(String tag) {
        return tag.matches(WORD + "{1,30}");
    }
}
