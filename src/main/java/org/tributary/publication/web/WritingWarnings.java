package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.Intended;
import org.tributary.publication.PublicationWarnings;
import org.tributary.publication.Warning;

/** What the writer is told beside the form, and the reason that is given for a must-read beyond the budget. */
@Named
@ViewScoped
public class WritingWarnings implements Serializable {

    private List<Warning> all = List.of();
    private String urgency = "";

    @Inject
    PublicationWarnings warnings;

    void look(@Nullable UUID id, Intended intended) {
        all = warnings.of(id, intended);
    }

    public List<Warning> getAll() {
        return all;
    }

    /** Whether it is beyond the attention budget, which asks for a reason. */
    public boolean isBeyondBudget() {
        return all.stream().anyMatch(Warning::wantsReason);
    }

    public String getUrgency() {
        return urgency;
    }

    public void setUrgency(@Nullable String urgency) {
        this.urgency = urgency == null ? "" : urgency;
    }
}
