package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeLinks;
import org.tributary.insight.Themes;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Texts;

/** Links between themes of different languages; its path is that of {@link ThemeResource}, as {@link ThemePublicationResource} says. */
@Path("themes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ThemeLinkResource {

    @Inject
    Themes themes;

    @Inject
    ThemeLinks links;

    @Inject
    Texts texts;

    /** The theme at the other end. */
    public record Other(@Nullable UUID with) {

        UUID given() {
            UUID id = with;
            if (id == null) {
                throw new Invalid("with", "platform.error.required");
            }
            return id;
        }
    }

    @POST
    @Path("{id}/link")
    @Allowed(Role.CURATOR)
    public ThemeView link(@PathParam("id") UUID id, JsonBody body) {
        themes.get(id);
        links.link(id, body.as(Other.class).given());
        return ThemeView.of(themes.get(id), texts, null);
    }

    @POST
    @Path("{id}/unlink")
    @Allowed(Role.CURATOR)
    public ThemeView unlink(@PathParam("id") UUID id, JsonBody body) {
        themes.get(id);
        links.unlink(id, body.as(Other.class).given());
        return ThemeView.of(themes.get(id), texts, null);
    }
}
