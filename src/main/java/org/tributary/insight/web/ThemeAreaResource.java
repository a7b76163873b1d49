package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tributary.insight.ThemeAreas;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** The areas above the themes, to curators; {@code GET /themes?area=} has the themes of one. */
@Path("areas")
@Produces(MediaType.APPLICATION_JSON)
public class ThemeAreaResource {

    @Inject
    ThemeAreas areas;

    /** All of them. */
    public record Areas(List<ThemeAreas.Area> items, int total) {
    }

    @GET
    @Allowed(Role.CURATOR)
    public Areas list() {
        List<ThemeAreas.Area> all = areas.all();
        return new Areas(all, all.size());
    }
}
