package org.tributary.notification;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.Person;

/** Finds who can be told by mail, with their habits. */
final class Readers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final int MOST_AT_ONCE = 500;

    private final EntityManager entityManager;

    Readers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those of these persons whom mail can reach, one statement for 500. */
    List<Reader> of(Collection<Long> persons) {
        List<Reader> readers = new ArrayList<>();
        List<Long> all = persons.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            entityManager.createQuery("""
                    select p, h from Person p left join MailHabit h on h.person = p.id
                    where p.id in :persons and p.enabled = true and p.username like '%@%' order by p.id""", Object[].class)
                    .setParameter("persons", all.subList(from, Math.min(from + MOST_AT_ONCE, all.size()))).getResultList()
                    .forEach(row -> readers.add(reader(row)));
        }
        return readers;
    }

    Optional<Reader> find(long person) {
        return of(List.of(person)).stream().findFirst();
    }

    private static Reader reader(Object[] row) {
        Person person = (Person) row[0];
        return Reader.of(person, row[1] == null ? new MailHabit(person.getId()) : (MailHabit) row[1]);
    }

    /** The person's own row, made where there is none; of two that make it at once one does nothing. */
    MailHabit habit(long person) {
        return stored(person).orElseGet(() -> {
            entityManager.createNativeQuery("""
                    insert into mail_habit (id, public_id, version, person_id, token, ways, zone, quiet_from, quiet_until,
                        bounced_reason)
                    values (nextval('tributary_seq'), cast(?1 as uuid), 1, ?2, ?3, '', '', ?4, ?5, '')
                    on conflict do nothing""").setParameter(1, UUID.randomUUID().toString()).setParameter(2, person)
                    .setParameter(3, token()).setParameter(4, MailHabit.USUAL_QUIET_FROM)
                    .setParameter(5, MailHabit.USUAL_QUIET_UNTIL).executeUpdate();
            return stored(person).orElseThrow();
        });
    }

    Optional<MailHabit> stored(long person) {
        return entityManager.createQuery("select h from MailHabit h where h.person = :person", MailHabit.class)
                .setParameter("person", person).getResultStream().findFirst();
    }

    /** It leads to nothing but the end of mails, so it is kept as it is and stands in each of them. */
    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
