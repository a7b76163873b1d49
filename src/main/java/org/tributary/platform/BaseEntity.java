package org.tributary.platform;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * An entity has a key that references use and nobody sees, a random public id that people and the API see, and a version that
 * rises at every write.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    @SequenceGenerator(name = "tributary_seq", sequenceName = "tributary_seq", allocationSize = 50)
    private long id;

    @Column(name = "public_id", nullable = false, updatable = false)
    private UUID publicId = UUID.randomUUID();

    @Version
    private long version;

    public long getId() {
        return id;
    }

    public UUID getPublicId() {
        return publicId;
    }

    public long getVersion() {
        return version;
    }

    /** A public id that must be known before the row is written, as that of an idempotent submission. */
    protected void setPublicId(UUID publicId) {
        this.publicId = publicId;
    }
}
