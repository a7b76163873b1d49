package org.tributary.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.Actors;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;

/** The open pages of this node, and what is told to them: how much waits unseen in their person's inbox. */
@ApplicationScoped
public class LiveBadges {

    private static final Logger LOG = Logger.getLogger(LiveBadges.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledFuture<?> looking;

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    Inbox inbox;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Actors actors;

    /** From now on that page hears of its person's inbox. */
    public void open(LiveStream stream) {
        streams.add(stream);
        startLooking();
        executor.execute(() -> tell(Set.of(stream.person())));
    }

    /** That page went away. */
    public void close(LiveStream stream) {
        streams.remove(stream);
    }

    /** Tells the pages of these persons once the transaction is through. */
    void tellAfterCommit(Collection<Long> persons) {
        Set<Long> here = new HashSet<>(persons);
        here.retainAll(persons());
        if (here.isEmpty()) {
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is known before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    executor.execute(() -> tell(here));
                }
            }
        });
    }

    private synchronized void startLooking() {
        if (looking == null) {
            looking = executor.scheduleWithFixedDelay(() -> tell(persons()), SECONDS_BETWEEN_LOOKS,
                    SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        }
    }

    private Set<Long> persons() {
        return streams.stream().map(LiveStream::person).collect(Collectors.toSet());
    }

    /** A page that went away is noticed here and forgotten. */
    private void tell(Set<Long> persons) {
        if (persons.isEmpty()) {
            return;
        }
        try {
            Map<Long, Long> counts = currentPerson.as(Actor.system("live badge", Role.SYSTEM),
                    () -> inbox.unseenOf(persons));
            Set<Long> in = currentPerson.as(Actor.system("live badge", Role.SYSTEM), () -> actors.whoGetIn(persons));
            for (LiveStream stream : streams) {
                if (persons.contains(stream.person()) && !in.contains(stream.person())) {
                    // Access has ended; the page must not go on hearing.
                    stream.end();
                    streams.remove(stream);
                    continue;
                }
                if (persons.contains(stream.person()) && !stream.send(counts.getOrDefault(stream.person(), 0L))) {
                    streams.remove(stream);
                }
            }
        } catch (Exception failed) {
            // The next look tries again; the badge of a page is never worth more than a line in the log.
            LOG.log(Level.WARNING, "The badges could not be brought up to date.", failed);
        }
    }

    @PreDestroy
    synchronized void closeAll() {
        if (looking != null) {
            looking.cancel(false);
        }
        streams.forEach(LiveStream::end);
        streams.clear();
    }
}
