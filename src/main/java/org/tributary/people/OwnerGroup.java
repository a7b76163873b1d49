package org.tributary.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tributary.platform.BaseEntity;

/** Agencies under common ownership: what counts as one where small groups are protected. */
@Entity
@Table(name = "owner_group")
public class OwnerGroup extends BaseEntity {

    private String name = "";

    protected OwnerGroup() {
    }

    public OwnerGroup(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
