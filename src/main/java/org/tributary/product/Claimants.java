package org.tributary.product;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.privacy.Contribution;

/**
 * The clients of one agent in a total. For the rules each client is a contribution of that agent, so that an agent with
 * forty of fifty clients dominates the total as an agency with forty of fifty notes does.
 */
@Embeddable
public class Claimants {

    /** More than anybody can have, so that the numbers of two agents' clients never meet. */
    private static final long ROOM = 100;

    @Column(name = "person_id")
    private long person;

    @Column(name = "owner_group_id")
    private long ownerGroup;

    @Column(name = "agency_id")
    private long agency;

    private int clients;

    protected Claimants() {
    }

    Claimants(long person, long ownerGroup, long agency, int clients) {
        this.person = person;
        this.ownerGroup = ownerGroup;
        this.agency = agency;
        this.clients = clients;
    }

    long person() {
        return person;
    }

    int clients() {
        return clients;
    }

    /** So many clients, of the agency that was counted before. */
    Claimants with(int number) {
        return new Claimants(person, ownerGroup, agency, number);
    }

    /** The first client of an agent is the same element in every total. */
    Stream<Contribution> contributions() {
        return IntStream.range(0, clients)
                .mapToObj(at -> new Contribution(person * ROOM + at, person, ownerGroup, agency, LocalDate.EPOCH, "", "", ""));
    }
}
