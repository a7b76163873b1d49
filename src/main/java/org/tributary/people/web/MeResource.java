package org.tributary.people.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.People;
import org.tributary.people.Role;

/** Who the bearer of the token is. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    People people;

    /** An agency, by id and name. */
    public record AgencyName(UUID id, String name) {
    }

    /** The person, with the agency of right now. */
    public record Me(UUID id, String username, String name, List<String> roles, @Nullable AgencyName agency,
            List<People.MembershipRow> memberships, List<String> states, List<String> lines) {
    }

    @GET
    @Allowed
    public Me get() {
        Actor actor = currentPerson.get();
        List<People.MembershipRow> memberships = people.myMemberships();
        AgencyName agency = memberships.stream().filter(row -> row.agency().equals(actor.agencyName())).findFirst()
                .map(row -> new AgencyName(row.agencyId(), row.agency())).orElse(null);
        return new Me(actor.publicId(), actor.username(), actor.name(),
                actor.roles().stream().sorted().map(Role::code).toList(), agency, memberships, actor.states(),
                actor.lines());
    }
}
