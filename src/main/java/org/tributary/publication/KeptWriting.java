package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** What a person is writing and has not saved yet. */
@Entity
@Table(name = "kept_writing")
@NamedQuery(name = KeptWriting.OF, query = """
        select k from KeptWriting k, Publication p
        where k.person = :person and k.publication = p.id and p.publicId = :publication""")
@NamedQuery(name = KeptWriting.OF_NEW, query = """
        select k from KeptWriting k where k.person = :person and k.publication is null order by k.keptAt desc, k.id desc""")
@NamedQuery(name = KeptWriting.FORGET, query = "delete from KeptWriting k where k.keptAt < :before")
public class KeptWriting extends BaseEntity {

    static final String OF = "KeptWriting.of";
    static final String OF_NEW = "KeptWriting.ofNew";
    static final String FORGET = "KeptWriting.forget";

    @Column(name = "person_id")
    private long person;
    @Column(name = "publication_id")
    private @Nullable Long publication;
    private long revision;
    private String words = "";
    @Column(name = "kept_at")
    private OffsetDateTime keptAt = OffsetDateTime.MIN;

    protected KeptWriting() {
    }

    KeptWriting(long person, @Nullable Long publication) {
        this.person = person;
        this.publication = publication;
    }

    void say(long seenRevision, String form, Instant now) {
        revision = seenRevision;
        words = form;
        keptAt = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * What was kept.
     *
     * @param revision of the publication when it was opened to be written
     * @param words what stood in the form, as the page wrote it
     */
    public record Kept(long revision, String words, Instant at) implements Serializable {
    }

    Kept kept() {
        return new Kept(revision, words, keptAt.toInstant());
    }
}
