package org.tributary.publication.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.publication.FileTooLarge;
import org.tributary.publication.PublicationFile;
import org.tributary.publication.PublicationFiles;
import org.tributary.publication.PublicationShelf;

/** The files of a publication, to the outside; they stand in the publication as {@code files}. */
@Path("publications/{id}/files")
public class PublicationFileResource {

    /** In bytes; of more than that the rest is left unread. */
    private static final long MOST_READ = 256L << 20;

    @Inject
    PublicationFiles files;

    @Inject
    PublicationShelf shelf;

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public PublicationJson attach(@PathParam("id") String id, @QueryParam("name") @DefaultValue("") String name,
            InputStream body) throws IOException {
        UUID known = shelf.newest(PublicationResource.key(id)).id();
        byte[] bytes = body.readNBytes(PublicationFile.LARGEST + 1);
        if (bytes.length > PublicationFile.LARGEST) {
            // Who is still sending when the answer comes would see a broken connection and no sentence.
            readOn(body);
            throw new FileTooLarge();
        }
        return PublicationJson.of(files.attach(known, null, name, bytes));
    }

    private static void readOn(InputStream body) throws IOException {
        byte[] piece = new byte[1 << 16];
        long read = 0;
        for (int count = 0; count >= 0 && read < MOST_READ; read += count) {
            count = body.read(piece);
        }
    }

    @DELETE
    @Path("{file}")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public void detach(@PathParam("id") String id, @PathParam("file") String file) {
        files.detach(PublicationResource.key(id), null, PublicationResource.key(file));
    }

    @GET
    @Path("{file}")
    @Allowed
    public Response read(@PathParam("id") String id, @PathParam("file") String file) {
        shelf.get(PublicationResource.key(id));
        PublicationFiles.Content content = files.read(PublicationResource.key(file));
        return Response.ok(content.bytes(), content.file().kind().contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileServlet.disposition(content.file())).build();
    }
}
