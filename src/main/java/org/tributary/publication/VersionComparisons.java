package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.NotFound;
import org.tributary.publication.text.TextDifference;

/** Any two versions of a publication side by side. */
@Stateless
public class VersionComparisons {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** @param numbers of all versions, from the first */
    public record Comparison(String title, List<Integer> numbers, int before, int after,
            List<TextDifference.Part> difference) implements Serializable {

        /** How many sentences are not as they were. */
        public long changed() {
            return TextDifference.changed(difference);
        }
    }

    /**
     * One statement.
     *
     * @param before 0 for the last version but one
     * @param after 0 for the last one
     * @throws NotFound where there is no such publication or version
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Comparison compare(UUID id, int before, int after) {
        List<PublicationVersion> versions = entityManager
                .createNamedQuery(PublicationVersion.OF, PublicationVersion.class).setParameter("id", id).getResultList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        int last = versions.size();
        PublicationVersion right = version(versions, after == 0 ? last : after);
        PublicationVersion left = version(versions, before == 0 ? Math.max(1, last - 1) : before);
        return new Comparison(right.getTitle(), versions.stream().map(PublicationVersion::getNumber).toList(),
                left.getNumber(), right.getNumber(),
                TextDifference.between(left.text().compared(), right.text().compared()));
    }

    private static PublicationVersion version(List<PublicationVersion> versions, int number) {
        return versions.stream().filter(one -> one.getNumber() == number).findFirst().orElseThrow(NotFound::new);
    }
}
