package org.tributary.publication.web;

import java.io.Serializable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.publication.PublicationStatus;
import org.tributary.publication.PublicationView;

/** What a person may do with a publication as it stands. */
public record PublicationSteps(boolean answer, boolean edit, boolean review, boolean publish, boolean withdraw)
        implements
            Serializable {

    static final PublicationSteps READ = new PublicationSteps(false, false, false, false, false);

    static PublicationSteps of(PublicationView found, CurrentPerson person) {
        boolean staff = isStaff(person);
        boolean live = found.status() == PublicationStatus.LIVE;
        boolean newest = found.version() == found.newestVersion();
        return new PublicationSteps(live && person.is(Role.AGENT),
                newest && person.is(Role.PUBLISHER) && (live || found.status().isPending()),
                found.status() == PublicationStatus.IN_REVIEW && staff,
                found.status() == PublicationStatus.APPROVED && staff,
                staff && (live || found.status() == PublicationStatus.SCHEDULED));
    }

    static boolean isStaff(CurrentPerson person) {
        return person.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }
}
