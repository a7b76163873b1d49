package org.tributary.satisfaction.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.satisfaction.EffectRow;
import org.tributary.satisfaction.Effects;

/** Whether a publication helped. */
@Path("publications/{id}/effect")
@Produces(MediaType.APPLICATION_JSON)
public class EffectResource {

    @Inject
    Effects effects;

    @Inject
    EffectWords words;

    /** The effect with its sentence; everything but the verdict is null while it is too early or too few noted it. */
    public record Effect(String verdict, @Nullable Double ratio, @Nullable Double low, @Nullable Double high,
            @Nullable Double smallestFall, EffectRow.Side before, EffectRow.Side after, @Nullable LocalDate effectFrom,
            boolean suppressed, EffectRow.@Nullable Satisfaction satisfaction, String sentence) {
    }

    @GET
    @Allowed({Role.PUBLISHER, Role.MANAGER})
    public Effect get(@PathParam("id") UUID id) {
        EffectRow row = effects.get(id);
        return new Effect(row.verdict(), row.ratio(), row.low(), row.high(), row.smallestFall(), row.before(),
                row.after(), row.effectFrom(), row.suppressed(), row.satisfaction(), words.sentence(row));
    }
}
