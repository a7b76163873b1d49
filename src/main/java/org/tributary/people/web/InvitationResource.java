package org.tributary.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.InvitationRow;
import org.tributary.people.Invitations;
import org.tributary.people.NewInvitation;
import org.tributary.people.PendingInvitations;
import org.tributary.people.Role;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;
import org.tributary.platform.web.JsonBody;
import org.tributary.platform.web.Listing;
import org.tributary.platform.web.PageTurns;

/** Invitations, to the outside: administrators invite anybody, principals into their own agency. */
@Path("invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationResource {

    @Inject
    Invitations invitations;

    @Inject
    PendingInvitations pending;

    @Inject
    Settings settings;

    /** Who is invited; {@code kind} may say {@code service_representative}. */
    public record Body(@Nullable String username, @Nullable String name, @Nullable String agency,
            @Nullable List<String> states, @Nullable List<String> lines, @Nullable List<String> roles,
            @Nullable String kind) {
    }

    /** An invitation; {@code link} only in the answer that makes it, and only where no mail takes it there. */
    public record Answer(UUID id, String username, String name, @Nullable String agency, String kind, String state,
            String invitedAt, String expiresAt, @Nullable String link) {

        static Answer of(InvitationRow row, @Nullable String link) {
            return new Answer(row.id(), row.address(), row.name(), row.agency(), row.kind(), row.state(),
                    row.invitedAt().toInstant().toString(), row.expiresAt().toInstant().toString(), link);
        }
    }

    @GET
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public Listing<Answer> list(@QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("") String limit,
            @Context UriInfo uri) {
        return Listing.of(pending.list(all, PageRequest.of(after, limit)).map(row -> Answer.of(row, null)), uri);
    }

    @GET
    @Path("{id}")
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public Answer get(@PathParam("id") String id) {
        return Answer.of(invitations.find(PageTurns.id(id).orElseThrow(NotFound::new)), null);
    }

    @POST
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public Response invite(JsonBody body, @Context UriInfo uri) {
        Body asked = body.as(Body.class);
        Check check = new Check();
        String username = check.text("username", asked.username(), 200);
        String name = check.text("name", asked.name(), 200);
        check.done();
        Invitations.Made made = invitations.invite(new NewInvitation(username, name, text(asked.agency()),
                list(asked.states()), list(asked.lines()), roles(asked.roles()), text(asked.kind())));
        String path = made.path();
        return Response.created(uri.getBaseUriBuilder().path("invitations").path(made.id().toString()).build())
                .entity(Answer.of(invitations.find(made.id()), path == null ? null : settings.address() + path)).build();
    }

    @POST
    @Path("{id}/resend")
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public Answer resend(@PathParam("id") String id) {
        Invitations.Made made = invitations.resend(PageTurns.id(id).orElseThrow(NotFound::new));
        String path = made.path();
        return Answer.of(invitations.find(made.id()), path == null ? null : settings.address() + path);
    }

    @POST
    @Path("{id}/revoke")
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public Answer revoke(@PathParam("id") String id) {
        UUID known = PageTurns.id(id).orElseThrow(NotFound::new);
        invitations.revoke(known);
        return Answer.of(invitations.find(known), null);
    }

    private static Set<Role> roles(@Nullable List<String> codes) {
        return codes == null || codes.isEmpty()
                ? Set.of(Role.AGENT)
                : codes.stream().map(code -> Role.ofCode(code)
                        .orElseThrow(() -> new Invalid("roles", "platform.error.unknownCode", code)))
                        .collect(Collectors.toSet());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }
}
