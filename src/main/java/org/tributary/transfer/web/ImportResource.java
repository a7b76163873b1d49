package org.tributary.transfer.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.NotAllowed;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Listing;
import org.tributary.transfer.ImportKind;
import org.tributary.transfer.ImportReport;
import org.tributary.transfer.ImportRow;
import org.tributary.transfer.Imports;

/** Imports as jobs. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    @Inject
    Imports imports;

    @Inject
    CurrentPerson currentPerson;

    /** A job with its report; read = accepted + duplicates + rejected. */
    public record Job(UUID id, String kind, String state, String fileName, int read, int accepted, int duplicates,
            int rejected, int percent, List<ImportReport.Line> errors, List<ImportReport.Link> links) {

        static Job of(ImportReport report) {
            return of(report.job(), report.lines(), report.links());
        }

        static Job of(ImportRow row, List<ImportReport.Line> lines, List<ImportReport.Link> links) {
            return new Job(row.id(), row.kind().code(), row.state().code(), row.fileName(), row.read(), row.accepted(),
                    row.duplicates(), row.rejected(), row.percent(), lines, links);
        }
    }

    @GET
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public Listing<Job> list(@QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit, @Context UriInfo uri) {
        return Listing.of(imports.list(PageRequest.of(after, limit)).map(row -> Job.of(row, List.of(), List.of())), uri);
    }

    @POST
    @Path("{id}")
    @Consumes("text/csv")
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public Response start(@PathParam("id") String kind, @QueryParam("name") @DefaultValue("") String name,
            InputStream body, @Context UriInfo uri) throws IOException {
        ImportKind known = ImportKind.ofCode(kind).orElseThrow(NotFound::new);
        if (known.isForAdministrators() && !currentPerson.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed();
        }
        byte[] bytes = body.readNBytes(Imports.MOST_BYTES + 1);
        if (bytes.length > Imports.MOST_BYTES) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        UUID id = imports.start(known, bytes, name.isBlank() ? known.code() + ".csv" : name);
        return Response.accepted(Job.of(imports.get(id)))
                .location(uri.getBaseUriBuilder().path("imports").path(id.toString()).build()).build();
    }

    @GET
    @Path("{id}")
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public Job get(@PathParam("id") String id) {
        try {
            return Job.of(imports.get(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
