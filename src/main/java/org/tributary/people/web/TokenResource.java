package org.tributary.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.people.SignIns;
import org.tributary.people.Tokens;
import org.tributary.platform.Check;
import org.tributary.platform.NotSignedIn;
import org.tributary.platform.web.JsonBody;

/** Signing in to the API. */
@Path("token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    SignIns signIns;

    @Inject
    Tokens tokens;

    /** What is asked for. */
    public record Credentials(@Nullable String username, @Nullable String password) {
    }

    /** The token; it is shown this once. */
    public record Token(String token, Instant expiresAt, List<String> roles) {
    }

    @POST
    @Allowed(toAnyone = true)
    public Token signIn(JsonBody body) {
        Credentials given = body.as(Credentials.class);
        Check check = new Check();
        String username = check.text("username", given.username(), 200);
        check.that(given.password() != null && !given.password().isEmpty(), "password", "platform.error.required");
        check.done();
        String known = signIns.check(username, String.valueOf(given.password())).orElseThrow(NotSignedIn::new);
        Tokens.Issued issued = tokens.issueFor(known);
        return new Token(issued.secret(), issued.expiresAt(), issued.roles().stream().sorted().map(Role::code).toList());
    }
}
