package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** That a person changed the text, and which revision came of it. */
@Embeddable
public class PublicationEdit {

    private long revision;

    @Column(name = "person_id")
    private long person;

    protected PublicationEdit() {
    }

    PublicationEdit(long revision, long person) {
        this.revision = revision;
        this.person = person;
    }

    long revision() {
        return revision;
    }

    long person() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicationEdit edit && edit.revision == revision && edit.person == person;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(revision);
    }
}
