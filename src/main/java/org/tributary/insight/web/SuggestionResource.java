package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Suggestion;
import org.tributary.insight.Suggestions;
import org.tributary.insight.ThemeHead;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** What the machine suggests to curators. What follows a suggestion is a call of {@link ThemeResource}. */
@Path("suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class SuggestionResource {

    @Inject
    Suggestions suggestions;

    /** A theme by id and title. */
    public record Named(UUID id, String title) {

        static Named of(ThemeHead head) {
            return new Named(head.id(), head.title());
        }
    }

    /** A suggestion with its evidence, see {@link Suggestion}. */
    public record View(UUID id, String kind, Named theme, @Nullable Named other, double strength, @Nullable Double low,
            @Nullable Double high, int notes, int otherNotes, List<String> shared) {

        static View of(Suggestion one) {
            ThemeHead other = one.other();
            return new View(one.id(), one.kind().code(), Named.of(one.theme()), other == null ? null : Named.of(other),
                    one.strength(), one.low(), one.high(), one.notes(), one.otherNotes(), one.shared());
        }
    }

    /** All that wait. */
    public record Waiting(List<View> items, int total) {
    }

    @GET
    @Allowed(Role.CURATOR)
    public Waiting list() {
        List<View> all = suggestions.open().stream().map(View::of).toList();
        return new Waiting(all, all.size());
    }

    @POST
    @Path("{id}/dismiss")
    @Allowed(Role.CURATOR)
    public Waiting dismiss(@PathParam("id") UUID id) {
        suggestions.dismiss(id);
        return list();
    }

    @POST
    @Path("{id}/reopen")
    @Allowed(Role.CURATOR)
    public Waiting reopen(@PathParam("id") UUID id) {
        suggestions.reopen(id);
        return list();
    }
}
