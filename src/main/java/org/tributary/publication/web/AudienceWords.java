package org.tributary.publication.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Audience;
import org.tributary.publication.Because;
import org.tributary.publication.ShelfRow;

/** Whom a publication is for, and why a reader gets it, in words. */
@Named
@ApplicationScoped
public class AudienceWords {

    private static final int NAMED = 4;

    @Inject
    Texts texts;

    /** Whom it is for, as a reader of it may know. */
    public String forMe(ShelfRow row) {
        Because because = row.because();
        return because.noted()
                ? texts.get("publication.audience.noted")
                : words(row.audience(), because.agency() ? texts.get("publication.audience.yours") : "");
    }

    /** The reasons for which a reader gets it, a sentence each. */
    public List<String> because(ShelfRow row) {
        Because because = row.because();
        if (because.noted() || because.isEverybody()) {
            return List.of(texts.get(because.noted() ? "publication.because.noted" : "publication.because.everybody"));
        }
        List<String> reasons = new ArrayList<>();
        if (because.agency()) {
            reasons.add(texts.get("publication.because.agency"));
        }
        reason(reasons, "states", because.states());
        reason(reasons, "lines", because.lines().stream().map(code -> texts.get(Vocabulary.LINE.key(code))).toList());
        because.roles().forEach(role -> reasons.add(texts.get("publication.because.role." + role)));
        reason(reasons, "tier", because.tiers());
        reason(reasons, "tags", because.tags());
        return reasons;
    }

    private void reason(List<String> reasons, String key, List<String> words) {
        List<String> listed = new ArrayList<>();
        add(listed, words);
        listed.forEach(one -> reasons.add(texts.say("publication.because." + key, one)));
    }

    /** Whom it is for, as "for OH and KY, homeowners". */
    public String words(Audience audience) {
        return words(audience, audience.agencies().isEmpty()
                ? ""
                : texts.say("publication.audience.agencies", audience.agencies().size()));
    }

    private String words(Audience audience, String agencies) {
        if (audience.noted() != null) {
            return texts.get("publication.audience.noted");
        }
        List<String> parts = new ArrayList<>();
        add(parts, audience.states());
        add(parts, audience.lines().stream().map(code -> texts.get(Vocabulary.LINE.key(code))).toList());
        add(parts, audience.roles().stream().map(code -> texts.get("publication.role." + code)).toList());
        add(parts, audience.tiers().stream().map(tier -> texts.say("publication.audience.tier", tier)).toList());
        add(parts, audience.tags());
        if (!agencies.isEmpty()) {
            parts.add(agencies);
        }
        return parts.isEmpty()
                ? texts.get("publication.audience.everybody")
                : texts.say("publication.audience.for", String.join(", ", parts));
    }

    private void add(List<String> parts, List<String> words) {
        if (words.size() > NAMED) {
            parts.add(texts.say("publication.audience.andOthers", String.join(", ", words.subList(0, NAMED - 1)),
                    words.size() - NAMED + 1));
        } else if (words.size() > 1) {
            parts.add(texts.say("publication.audience.and", String.join(", ", words.subList(0, words.size() - 1)),
                    words.get(words.size() - 1)));
        } else {
            parts.addAll(words);
        }
    }
}
