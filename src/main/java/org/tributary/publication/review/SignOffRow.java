package org.tributary.publication.review;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Set;
import org.tributary.people.Person;
import org.tributary.people.Role;

/**
 * A sign-off as it is shown.
 *
 * @param place the code of the role in whose place it was given
 * @param revision of the publication when it was given; at a later one it counts no longer
 * @param person the key of who gave it
 * @param holds whether that person could still give it
 */
public record SignOffRow(String by, String place, long revision, OffsetDateTime at, long person, boolean holds)
        implements
            Serializable {

    public SignOffRow(String by, String place, long revision, OffsetDateTime at, Person person) {
        this(by, place, revision, at, person.getId(), SignOffRule.fits(Role.ofCode(place).orElseThrow(),
                person.isEnabled() ? person.roles() : Set.of()));
    }
}
