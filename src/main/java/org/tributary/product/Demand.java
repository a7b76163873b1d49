package org.tributary.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Invalid;

/** How many clients an agent has for a product that is being considered. */
@Entity
@Table(name = "product_demand")
@NamedQuery(name = Demand.OF, query = "select d from Demand d where d.product = :product order by d.id")
@NamedQuery(name = Demand.MINE, query = "select d from Demand d where d.product = :product and d.person = :person")
@NamedQuery(name = Demand.WHO, query = "select d.person from Demand d where d.product = :product")
public class Demand extends BaseEntity {

    static final String OF = "Demand.of";
    static final String MINE = "Demand.mine";
    static final String WHO = "Demand.who";
    static final int MOST = 50;

    @Column(name = "product_id")
    private long product;

    @Column(name = "person_id")
    private long person;

    @Column(name = "agency_id")
    private long agency;

    @Column(name = "owner_group_id")
    private long ownerGroup;

    private int clients;

    private OffsetDateTime at = OffsetDateTime.MIN;

    protected Demand() {
    }

    public Demand(long product, long person, long agency, long ownerGroup, int clients, Instant now) {
        this.product = product;
        this.person = person;
        this.agency = agency;
        this.ownerGroup = ownerGroup;
        is(clients, now);
    }

    /** @throws Invalid where it is not 1 to 50 */
    void is(int number, Instant now) {
        if (number < 1 || number > MOST) {
            throw new Invalid("clients", "product.error.clients", MOST);
        }
        clients = number;
        at = now.atOffset(ZoneOffset.UTC);
    }

    int clients() {
        return clients;
    }

    /** As the rules see it. */
    Claimants claimants() {
        return new Claimants(person, ownerGroup, agency, clients);
    }
}
