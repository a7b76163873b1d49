package org.tributary.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.OverdueResponse;
import org.tributary.insight.WaitingResponses;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.Texts;

/** For the managers' first page: the insights that wait too long for a response. */
@Named
@RequestScoped
public class WaitingInsights {

    private @Nullable List<OverdueResponse> found;

    @Inject
    WaitingResponses responses;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Texts texts;

    /** None for who is no manager. */
    public List<OverdueResponse> getAll() {
        List<OverdueResponse> known = found;
        if (known == null) {
            known = currentPerson.is(Role.MANAGER) ? responses.waitingTooLong() : List.of();
            found = known;
        }
        return known;
    }

    public String about(OverdueResponse one) {
        return one.owner().isEmpty()
                ? texts.say("insight.waiting.unowned", one.days())
                : texts.say("insight.waiting.owned", one.days(), one.owner());
    }
}
