package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;

/** That a person opened a publication, or used what it offers, for the first time; never with what, for whom or how often. */
@Entity
@Table(name = "publication_receipt")
@NamedQuery(name = PublicationReceipt.OF_PERSON, query = """
        select count(r) from PublicationReceipt r
        where r.publication = :publication and r.person = :person and r.deed = :deed""")
@NamedQuery(name = PublicationReceipt.PRESENTING, query = """
        select p.publicId from PublicationVersion v join v.publication p
        where v.number = p.liveNumber and p.kind = 'PRODUCT' and v.text.product = :product
            and not exists (select r.id from PublicationReceipt r
                where r.publication = p.id and r.person = :person and r.deed = 'used')""")
public class PublicationReceipt extends BaseEntity {

    static final String OF_PERSON = "PublicationReceipt.ofPerson";
    static final String PRESENTING = "PublicationReceipt.presenting";
    static final String OPENED = "opened";
    static final String USED = "used";

    @Column(name = "publication_id", updatable = false)
    private long publication;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(updatable = false)
    private String deed = OPENED;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected PublicationReceipt() {
    }

    /** @param number the version that was live */
    PublicationReceipt(long publication, long person, String deed, int number, Instant at) {
        this.publication = publication;
        this.person = person;
        this.deed = deed;
        this.number = number;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
