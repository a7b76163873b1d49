package org.tributary.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** An independent agency; it always has an owner group, its own where nothing else is known. */
@Entity
@Table(name = "agency")
@NamedQuery(name = Agency.BY_NAME, query = "select a from Agency a where a.name = :name")
@NamedQuery(name = Agency.BY_PUBLIC_ID, query = "select a from Agency a where a.publicId = :id")
@NamedQuery(name = Agency.COUNT, query = "select count(a) from Agency a where lower(a.name) like :part")
@NamedQuery(name = Agency.ROWS, query = """
        select new org.tributary.people.AgencyRow(a.publicId, a.name, a.tier, a.tags, g.name,
            (select count(distinct m.person.id) from Membership m where m.agency = a
                and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)))
        from Agency a join a.ownerGroup g where lower(a.name) like :part order by a.name""")
public class Agency extends BaseEntity {

    public static final String BY_NAME = "Agency.byName";
    public static final String BY_PUBLIC_ID = "Agency.byPublicId";
    public static final String COUNT = "Agency.count";
    public static final String ROWS = "Agency.rows";

    private String name = "";
    private String tier = AgencyMarks.STANDARD;
    private String tags = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_group_id")
    private OwnerGroup ownerGroup;

    @SuppressWarnings("NullAway")
    protected Agency() {
    }

    public Agency(String name, OwnerGroup ownerGroup) {
        Check check = new Check();
        this.name = check.text("agency", name, 200);
        check.done();
        this.ownerGroup = ownerGroup;
    }

    public String getName() {
        return name;
    }

    public String getTier() {
        return tier;
    }

    public AgencyMarks marks() {
        return new AgencyMarks(tier, Membership.split(tags));
    }

    void mark(AgencyMarks marks) {
        tier = marks.tier();
        tags = String.join("|", marks.tags());
    }

    public OwnerGroup getOwnerGroup() {
        return ownerGroup;
    }

    public void belongsTo(OwnerGroup group) {
        this.ownerGroup = group;
    }
}
