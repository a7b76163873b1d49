package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.ReadOnce;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.EffectOutcome;
import org.tributary.satisfaction.EffectRow;
import org.tributary.satisfaction.Effects;

/** What came of a publication, on its page: a sentence for its readers, with its interval for those who answer for it. */
@Named
@RequestScoped
public class OutcomeWords {

    @Inject
    EffectOutcome outcomes;

    @Inject
    Effects effects;

    @Inject
    EffectWords words;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    private record SentenceOn(UUID publication) {
    }

    /** Empty while there is nothing to say. */
    public String sentence(UUID publication) {
        return ReadOnce.of(new SentenceOn(publication), () -> read(publication));
    }

    private String read(UUID publication) {
        if (currentPerson.is(Role.PUBLISHER, Role.MANAGER)) {
            EffectRow row = effects.get(publication);
            return row.effectFrom() == null ? "" : words.sentence(row);
        }
        return outcomes.outcomesOf(List.of(publication)).values().stream().map(key -> texts.get(key + ".sentence")).findFirst()
                .orElse("");
    }
}
