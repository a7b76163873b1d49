package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.tributary.privacy.Contribution;

/** Somebody who is counted in a released number, with the agency and owner group of that day. */
@Embeddable
public class ReceiptPerson {

    @Column(name = "person_id")
    private long person;

    @Column(name = "owner_group_id")
    private long ownerGroup;

    @Column(name = "agency_id")
    private long agency;

    protected ReceiptPerson() {
    }

    ReceiptPerson(Contribution one) {
        this.person = one.person();
        this.ownerGroup = one.ownerGroup();
        this.agency = one.agency();
    }

    /** As the rules see it; the same person is the same element in every number, whatever became of the agency. */
    Contribution contribution() {
        return of(person, ownerGroup, agency);
    }

    static Contribution of(long person, long ownerGroup, long agency) {
        return new Contribution(person, person, ownerGroup, agency, LocalDate.EPOCH, "", "", "");
    }
}
