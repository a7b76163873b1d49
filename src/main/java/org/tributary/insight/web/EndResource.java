package org.tributary.insight.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.tributary.insight.NoteEnds;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** The decisions that ended notes, of a theme or single ones, by their own ids. */
@Path("ends")
public class EndResource {

    @Inject
    NoteEnds ends;

    /** Takes it back: its notes wait again. */
    @DELETE
    @Path("{id}")
    @Allowed(Role.CURATOR)
    public void undo(@PathParam("id") UUID id) {
        ends.undo(id);
    }
}
