package org.tributary.product;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as an agent opens it with a customer beside them.
 *
 * @param since the day it reached its stage
 * @param version of the terms
 * @param offeredOn the day these terms were offered, null where they are not
 * @param terms null for agents while it is not offered
 * @param appointments of the one who asks
 * @param clients how many the current person said to have for it, null for none
 * @param preview whether one of the carrier's own people tries it out
 */
public record Choosing(UUID id, String name, String summary, String line, Stage stage, LocalDate since, String stageNote,
        int version, @Nullable LocalDate offeredOn, @Nullable ProductTerms terms, Appointments appointments, LocalDate today,
        @Nullable Integer clients, boolean preview) implements Serializable {

    /** The states in which this person can offer it today. */
    public List<String> states() {
        return terms == null ? List.of() : new Eligibility(terms, appointments, today).states();
    }

    /** @throws IllegalStateException where there is nothing to choose from */
    public Judgement judge(Situation situation) {
        if (terms == null) {
            throw new IllegalStateException();
        }
        return new Eligibility(terms, appointments, today).judge(situation);
    }
}
