package org.tributary.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.NotFound;
import org.tributary.platform.Settings;

/** How persons want to be told by mail. */
@Stateless
public class MailHabits {

    /** Instead of the code of a kind: everything in the digest, and everything there is. */
    public static final String DIGEST = "digest";
    public static final String ALL = "all";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    /**
     * What the current person chose, or what holds without a choice.
     *
     * @param address empty where the user name is none
     * @param quietFrom as {@code 20:00}, empty for no quiet hours
     * @param bouncedAt when the address refused a mail; since then nothing was sent
     */
    public record Choices(String address, Map<InboxKind, MailWay> ways, String zone, String quietFrom, String quietUntil,
            @Nullable OffsetDateTime bouncedAt) {
    }

    @Allowed
    public Choices mine() {
        Actor me = currentPerson.get();
        MailHabit habit = new Readers(entityManager).stored(me.person()).orElseGet(() -> new MailHabit(me.person()));
        Map<InboxKind, MailWay> ways = new EnumMap<>(InboxKind.class);
        Arrays.stream(InboxKind.values()).filter(kind -> kind.concerns(me.roles()))
                .forEach(kind -> ways.put(kind, habit.way(kind)));
        return new Choices(me.username().contains("@") ? me.username() : "", ways,
                habit.getZone().isEmpty() ? settings.networkZone().getId() : habit.getZone(), habit.getQuietFrom(),
                habit.getQuietUntil(), habit.getBouncedAt());
    }

    /** @throws org.tributary.platform.Invalid where something needed would be left to the inbox, or the hours are half */
    @Allowed
    public void choose(Map<InboxKind, MailWay> ways, String zone, String quietFrom, String quietUntil) {
        MailHabit habit = new Readers(entityManager).habit(currentPerson.get().person());
        habit.choose(ways);
        habit.rest(zone.equals(settings.networkZone().getId()) ? "" : zone, quietFrom, quietUntil);
    }

    /** The current person's address works again. */
    @Allowed
    public void tryAgain() {
        new Readers(entityManager).habit(currentPerson.get().person()).tryAgain();
    }

    /** Whether that token, out of a mail, belongs to somebody. */
    @Allowed(toAnyone = true)
    public boolean isKnown(String token) {
        return find(token).isPresent();
    }

    /**
     * Ends mails by a link out of one of them, whoever follows it; done twice it is done once.
     *
     * @param what the code of a kind, {@link #DIGEST} or {@link #ALL}
     * @throws NotFound where the token or the kind is unknown
     */
    @Allowed(toAnyone = true)
    public void unsubscribe(String token, String what) {
        MailHabit habit = find(token).orElseThrow(NotFound::new);
        if (what.equals(ALL) || what.equals(DIGEST)) {
            Arrays.stream(InboxKind.values())
                    .filter(kind -> what.equals(ALL) || habit.way(kind) == MailWay.DIGEST && !kind.isNeeded())
                    .forEach(habit::stop);
        } else {
            habit.stop(InboxKind.find(what).orElseThrow(NotFound::new));
        }
    }

    private Optional<MailHabit> find(String token) {
        return entityManager.createQuery("select h from MailHabit h where h.token = :token", MailHabit.class)
                .setParameter("token", token).getResultStream().findFirst();
    }
}
