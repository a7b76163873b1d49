package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Curation;
import org.tributary.insight.ThemeNote;
import org.tributary.insight.ThemeSort;
import org.tributary.insight.ThemeStatus;
import org.tributary.insight.Themes;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;
import org.tributary.platform.web.Texts;

/** The live pool, to curators. */
@Path("themes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemeResource {

    private static final int NEAREST = 20;

    @Inject
    Themes themes;

    @Inject
    Curation curation;

    @Inject
    Texts texts;

    /** A new name. */
    public record Name(@Nullable String title) {
    }

    /** Which themes become one. */
    public record Merge(@Nullable UUID into, @Nullable List<UUID> from) {
    }

    /** Some notes; {@code to} is the theme they go to, by default the one of the path. */
    public record Notes(@Nullable List<UUID> observationIds, @Nullable UUID to) {

        List<UUID> given() {
            return observationIds == null ? List.of() : observationIds;
        }
    }

    /** Whether the theme is muted; yes by default. */
    public record Mute(@Nullable Boolean muted) {
    }

    @GET
    @Allowed(Role.CURATOR)
    public Listing<ThemeView> list(@QueryParam("sort") @Nullable String sort, @QueryParam("status") @Nullable String status,
            @QueryParam("area") @Nullable String area, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        ThemeSort order = sort == null || sort.isEmpty()
                ? ThemeSort.SIZE
                : ThemeSort.ofCode(sort).orElseThrow(() -> new Invalid("sort", "platform.error.unknownCode", sort));
        return Listing.of(themes.list(shown(status), order, area == null ? "" : area, PageRequest.of(after, limit))
                .map(row -> ThemeView.of(row, texts)), uri);
    }

    private static ThemeStatus shown(@Nullable String status) {
        if (status == null || status.isEmpty() || status.equals(ThemeStatus.OPEN.code())) {
            return ThemeStatus.OPEN;
        }
        if (status.equals(ThemeStatus.MUTED.code())) {
            return ThemeStatus.MUTED;
        }
        throw new Invalid("status", "platform.error.unknownCode", status);
    }

    @GET
    @Path("{id}")
    @Allowed(Role.CURATOR)
    public ThemeView get(@PathParam("id") UUID id) {
        return ThemeView.of(themes.get(id), texts, null);
    }

    @GET
    @Path("{id}/observations")
    @Allowed(Role.CURATOR)
    public Listing<ThemeNote> notes(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit, @Context UriInfo uri) {
        return Listing.of(themes.openNotes(id, PageRequest.of(after, limit)), uri);
    }

    /** The nearest notes that are not in it. */
    @GET
    @Path("{id}/nearest")
    @Allowed(Role.CURATOR)
    public List<ThemeNote> nearest(@PathParam("id") UUID id) {
        return themes.openNearest(id, NEAREST);
    }

    @POST
    @Path("{id}/rename")
    @Allowed(Role.CURATOR)
    public ThemeView rename(@PathParam("id") UUID id, JsonBody body) {
        themes.get(id);
        curation.rename(id, body.as(Name.class).title());
        return get(id);
    }

    @POST
    @Path("merge")
    @Allowed(Role.CURATOR)
    public ThemeView merge(JsonBody body) {
        Merge wanted = body.as(Merge.class);
        if (wanted.into() == null) {
            throw new Invalid("into", "platform.error.required");
        }
        if (wanted.from() == null || wanted.from().isEmpty()) {
            throw new Invalid("from", "platform.error.required");
        }
        return get(curation.merge(wanted.into(), wanted.from()));
    }

    @POST
    @Path("{id}/split")
    @Allowed(Role.CURATOR)
    public ThemeView split(@PathParam("id") UUID id, JsonBody body) {
        themes.get(id);
        UUID created = curation.split(id, body.as(Notes.class).given());
        return ThemeView.of(themes.get(id), texts, created);
    }

    /** Notes go into the theme of the path, or from there into another where the body names one. */
    @POST
    @Path("{id}/move")
    @Allowed(Role.CURATOR)
    public ThemeView move(@PathParam("id") UUID id, JsonBody body) {
        themes.get(id);
        Notes wanted = body.as(Notes.class);
        UUID target = wanted.to() == null ? id : wanted.to();
        curation.move(target, wanted.given());
        return get(target);
    }

    @POST
    @Path("{id}/mute")
    @Allowed(Role.CURATOR)
    public ThemeView mute(@PathParam("id") UUID id, JsonBody body) {
        themes.get(id);
        curation.mute(id, !Boolean.FALSE.equals(body.as(Mute.class).muted()));
        return get(id);
    }

    @POST
    @Path("{id}/undo")
    @Allowed(Role.CURATOR)
    @Consumes(MediaType.WILDCARD)
    public ThemeView undo(@PathParam("id") UUID id) {
        curation.undo(id);
        return get(id);
    }
}
