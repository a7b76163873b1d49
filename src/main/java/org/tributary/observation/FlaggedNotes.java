package org.tributary.observation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;

/** The notes that compliance is told of: complaints, threats, and the same words over and over. They are pooled as usual. */
@Stateless
public class FlaggedNotes {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** Opens the flagged notes, the newest first. @param answer only those so answered; null for all */
    @Allowed(Role.COMPLIANCE)
    @Audited("observation.list")
    public Page<FlaggedNote> open(@Nullable ChannelAnswer answer, PageRequest request) {
        String code = answer == null ? "" : answer.code();
        long total = entityManager.createNamedQuery(NoteFlag.COUNT, Long.class).setParameter("answer", code).getSingleResult();
        return new Page<>(entityManager.createNamedQuery(NoteFlag.LIST, FlaggedNote.class).setParameter("answer", code)
                .setFirstResult(request.offset()).setMaxResults(request.limit()).getResultList(), total, request);
    }
}
