package org.tributary.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Leaves;
import org.tributary.platform.web.Texts;

/** For whom the person stands in, in words. */
@Named
@RequestScoped
public class StandInWords {

    private @Nullable List<String> sentences;

    @Inject
    Leaves leaves;

    @Inject
    Texts texts;

    public List<String> getSentences() {
        if (sentences == null) {
            sentences = leaves.iStandInFor().stream()
                    .map(one -> texts.say("people.leave.iStandIn", one.absent(), one.until())).toList();
        }
        return sentences;
    }
}
