package org.tributary.publication.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.web.JsonBody;
import org.tributary.publication.Reader;
import org.tributary.publication.ReceiptCounts;
import org.tributary.publication.Receipts;

/** What readers answer to a publication, and the counts of it, to the outside. */
@Path("publications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceiptResource {

    @Inject
    Receipts receipts;

    @Inject
    CurrentPerson currentPerson;

    /** The counts, and for compliance the names where they were asked for. */
    public record ReceiptsJson(@Nullable Integer audience, @Nullable Integer acknowledged, @Nullable Integer useful,
            @Nullable Integer notUseful, @Nullable Integer opened, @Nullable Integer used, List<String> comments,
            boolean suppressed,
            @Nullable Instant asOf, @Nullable List<Reader> people) {
    }

    @POST
    @Path("{id}/acknowledge")
    @Allowed(Role.AGENT)
    public PublicationJson acknowledge(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = PublicationResource.key(id);
        receipts.mustKnow(known);
        return PublicationJson.of(receipts.acknowledge(known, PublicationResource.remark(body).version()));
    }

    @POST
    @Path("{id}/useful")
    @Allowed(Role.AGENT)
    public PublicationJson useful(@PathParam("id") String id, @Nullable JsonBody body) {
        UUID known = PublicationResource.key(id);
        receipts.mustKnow(known);
        PublicationResource.Remark remark = PublicationResource.remark(body);
        return PublicationJson.of(receipts.useful(known, remark.useful(), remark.comment()));
    }

    @GET
    @Path("{id}/receipts")
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL, Role.MANAGER})
    public ReceiptsJson receipts(@PathParam("id") String id, @QueryParam("names") boolean names) {
        ReceiptCounts counts = receipts.receipts(PublicationResource.key(id));
        boolean byName = names && currentPerson.is(Role.COMPLIANCE);
        return new ReceiptsJson(counts.audience(), counts.acknowledged(), counts.useful(), counts.notUseful(),
                counts.opened(), counts.used(), counts.comments(), counts.suppressed(), counts.asOf(),
                byName ? receipts.readers(PublicationResource.key(id)) : null);
    }
}
