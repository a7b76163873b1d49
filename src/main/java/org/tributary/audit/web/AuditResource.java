package org.tributary.audit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.audit.AuditTrail;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Listing;

/** Searching and checking the audit. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditTrail trail;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    public Listing<AuditTrail.Row> search(@QueryParam("person") @DefaultValue("") String person,
            @QueryParam("act") @DefaultValue("") String act, @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("from") @DefaultValue("") String from, @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("limit") @DefaultValue("") String limit, @QueryParam("after") @DefaultValue("") String after,
            @Context UriInfo uri) {
        AuditTrail.Filter filter = new AuditTrail.Filter(person, act, subject, Dates.orNull("from", from),
                Dates.orNull("to", to));
        return Listing.of(trail.search(filter, PageRequest.of(after, limit)), uri);
    }

    @GET
    @Path("check")
    @Allowed(Role.ADMINISTRATOR)
    public AuditTrail.ChainCheck check() {
        return trail.check();
    }
}
