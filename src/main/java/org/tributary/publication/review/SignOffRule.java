package org.tributary.publication.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tributary.people.Role;

/** Which places must be signed before a version is approved, and who may sign in which of them. */
public final class SignOffRule {

    /** Compliance and legal are approvers, too. */
    public static final Set<Role> REVIEWERS = Set.copyOf(EnumSet.of(Role.APPROVER, Role.COMPLIANCE, Role.LEGAL));

    private SignOffRule() {
    }

    /** The places, the narrower ones first, so that whoever can sign in several takes the one that fewer can. */
    public static List<Role> places(boolean mustRead, boolean product) {
        List<Role> places = new ArrayList<>();
        if (mustRead) {
            places.add(Role.COMPLIANCE);
        }
        if (product) {
            places.add(Role.LEGAL);
        }
        places.add(Role.APPROVER);
        return List.copyOf(places);
    }

    /** Whether somebody of these roles may sign there: in the place of an approver every reviewer, else its own role only. */
    static boolean fits(Role place, Set<Role> held) {
        return place == Role.APPROVER ? held.stream().anyMatch(REVIEWERS::contains) : held.contains(place);
    }
}
