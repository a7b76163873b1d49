package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;

/** A person says to have read that version. */
@Entity
@Table(name = "acknowledgement")
@NamedQuery(name = Acknowledgement.OF_PERSON, query = """
        select k from Acknowledgement k where k.publication in :publications and k.person = :person""")
@NamedQuery(name = Acknowledgement.SINCE, query = """
        select k.person from Acknowledgement k where k.publication = :publication and k.number >= :asked""")
@NamedQuery(name = Acknowledgement.READERS, query = """
        select new org.tributary.publication.Reader(w.publicId, w.name, k.at)
        from Publication q join q.audience t, Person w left join Acknowledgement k
            on k.publication = :publication and k.person = w.id and k.number >= :asked
        where q.id = :publication and w.id = t order by w.name, w.id, k.number""")
@NamedQuery(name = Acknowledgement.MINE, query = """
        select p.id, (select max(k.number) from Acknowledgement k where k.publication = p.id and k.person = :me),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = :me and u.useful = true),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = :me and u.useful = false)
        from Publication p where p.id in :publications""")
@NamedQuery(name = Acknowledgement.COUNTED, query = """
        select w.id, g.id, a.id,
            (select max(k.number) from Acknowledgement k where k.publication = p.id and k.person = w.id),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = w.id and u.useful = true),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = w.id and u.useful = false),
            (select count(r) from PublicationReceipt r where r.publication = p.id and r.person = w.id and r.deed = 'opened'),
            (select count(r) from PublicationReceipt r where r.publication = p.id and r.person = w.id and r.deed = 'used')
        from Publication p join p.audience t, Person w, Membership m join m.agency a
            join a.ownerGroup g
        where p.id = :publication and w.id = t and w.counted = true and m.person.id = w.id order by w.id, m.id""")
public class Acknowledgement extends BaseEntity {

    public static final String OF_PERSON = "Acknowledgement.ofPerson";
    public static final String SINCE = "Acknowledgement.since";
    public static final String READERS = "Acknowledgement.readers";
    public static final String MINE = "Acknowledgement.mine";
    public static final String COUNTED = "Acknowledgement.counted";

    @Column(name = "publication_id", updatable = false)
    private long publication;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected Acknowledgement() {
    }

    public Acknowledgement(long publication, long person, int number, Instant at) {
        this.publication = publication;
        this.person = person;
        this.number = number;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    public long getPublication() {
        return publication;
    }

    public int getNumber() {
        return number;
    }
}
