package org.tributary.publication.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Texts;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.InsightName;
import org.tributary.publication.Kind;

/** What a writer can choose, in words. */
@Named
@ApplicationScoped
public class WritingChoices {

    @Inject
    Texts texts;

    public List<Choice> kinds() {
        return List.of(new Choice(Kind.GUIDANCE, texts.get("publication.kind.GUIDANCE")),
                new Choice(Kind.PRODUCT, texts.get("publication.kind.PRODUCT")));
    }

    public List<Choice> noted(List<InsightName> insights) {
        return insights.stream().map(insight -> new Choice(insight.id(), insight.title())).toList();
    }

    public List<Choice> states(AudienceChoices choices) {
        return choices.states().stream().map(code -> new Choice(code, code)).toList();
    }

    public List<Choice> lines(AudienceChoices choices) {
        return choices.lines().stream().map(code -> new Choice(code, texts.get(Vocabulary.LINE.key(code)))).toList();
    }

    public List<Choice> tiers(AudienceChoices choices) {
        return choices.tiers().stream().map(tier -> new Choice(tier, tier)).toList();
    }

    public List<Choice> tags(AudienceChoices choices) {
        return choices.tags().stream().map(tag -> new Choice(tag, tag)).toList();
    }

    public List<Choice> roles() {
        return Audience.ROLES.stream().map(code -> new Choice(code, texts.get("publication.role." + code))).toList();
    }
}
