package org.tributary.insight;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.fixtures.WiredDoors;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;
import org.tributary.pooling.Pool;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

/** One node's pool on a database, wired by hand: its memory, its work and its curators. */
final class Node extends WiredDoors {

    private static final Model MODEL = model();

    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();
    final List<String> contributed = new ArrayList<>();
    final EmbeddingWork embedding = new EmbeddingWork();
    final PoolingWork pooling = new PoolingWork();
    final ConsolidationWork consolidation = new ConsolidationWork();
    final Curation curation = new Curation();
    final PoolMemory memory = new PoolMemory();
    final WithdrawalFromPool withdrawal = new WithdrawalFromPool();
    final Placement placement = new Placement();
    final Themes themes = new Themes();
    final Pools pools = new Pools();

    Node(EntityManagerFactory factory) {
        super(factory);
        memory.transactions = proxy(TransactionSynchronizationRegistry.class);
        Contributions contributions = new Contributions() {
            @Override
            void move(Collection<PoolNote> notes, Map<Long, @Nullable Long> themes) {
                notes.forEach(note -> contributed.add(note.id() + ">" + themes.get(note.id())));
            }

            @Override
            void withdraw(PoolNote note) {
                contributed.add(note.id() + " withdrawn");
            }

            @Override
            Contribution contribution(PoolNote note) {
                return new Contribution(note.id(), note.author(), note.ownerGroup(), note.agency(), note.week(), note.line(),
                        note.state(), note.touchpoint());
            }
        };
        placement.entityManager = entityManager;
        placement.contributions = contributions;
        placement.clock = Clock.systemUTC();
        embedding.entityManager = entityManager;
        embedding.model = MODEL;
        embedding.recent = new RecentEmbeddings();
        pooling.memory = memory;
        pooling.placement = placement;
        pooling.model = MODEL;
        pooling.embedding = embedding;
        consolidation.suggestions = new SuggestionWork();
        consolidation.suggestions.placement = placement;
        consolidation.suggestions.alarms = new ThemeAlarms();
        consolidation.suggestions.alarms.placement = placement;
        consolidation.suggestions.alarms.alarmed = news.event();
        consolidation.suggestions.settings = new Settings() {
            @Override
            public ZoneId networkZone() {
                return ZoneId.of("America/New_York");
            }
        };
        consolidation.suggestions.clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        consolidation.areas = new AreaWork();
        consolidation.areas.placement = placement;
        consolidation.entityManager = entityManager;
        consolidation.memory = memory;
        consolidation.placement = placement;
        consolidation.clock = Clock.systemUTC();
        consolidation.merged = news.event();
        ThemeFinder finder = new ThemeFinder();
        finder.entityManager = entityManager;
        curation.finder = finder;
        curation.memory = memory;
        curation.placement = placement;
        curation.currentPerson = new CurrentPerson();
        curation.clock = Clock.systemUTC();
        curation.themesMerged = news.event();
        curation.mergeUndone = news.event();
        withdrawal.memory = memory;
        withdrawal.placement = placement;
        withdrawal.contributions = contributions;
        themes.finder = finder;
        themes.placement = placement;
        themes.memory = memory;
        themes.moods = new Moods();
        themes.moods.placement = placement;
        themes.contributions = contributions;
        themes.smallGroups = SmallGroups.atLowest();
        themes.settings = new Settings() {
            @Override
            public ZoneId networkZone() {
                return ZoneId.of("America/New_York");
            }
        };
        themes.clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        pools.placement = placement;
        pools.memory = memory;
        pools.asked = news.event();
        pools.recounts = nobodyElse();
        pools.releases = new InsightReleases() {
            @Override
            public Optional<Instant> lastRelease() {
                return Optional.empty();
            }

            @Override
            public Checked check() {
                return new Checked(true, 0, List.of());
            }
        };
        curation.currentPerson.bind(new Actor(1, new UUID(0, 1), "c", "C", java.util.Set.of(Role.CURATOR), null, null, null,
                List.of(), List.of(), "en", ""));
    }

    PooledNotes pooledNotes() {
        PooledNotes pooled = new PooledNotes();
        pooled.memory = memory;
        pooled.placement = placement;
        pooled.seeking = new Seeking();
        pooled.seeking.meaning = new Meaning();
        pooled.seeking.meaning.model = MODEL;
        pooled.seeking.meaning.recent = new RecentEmbeddings();
        return pooled;
    }

    private static Model model() {
        Model model = new Model();
        model.readiness = new Readiness();
        return model;
    }

    @Override
    protected void ended(boolean committed) {
        int status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
        List.copyOf(synchronizations).forEach(one -> one.afterCompletion(status));
        synchronizations.clear();
        resources.clear();
    }

    /** Embeds and pools all that waits. */
    void drain() {
        while (in(() -> embedding.embedSome(8)) > 0) {
            // The next ones.
        }
        while (in(() -> pooling.poolSome(5)) > 0) {
            // The next ones.
        }
    }

    /** Consolidates in steps, if that is wanted; something else happens while the communities are found. */
    void consolidateBeside(Runnable meanwhile) {
        in(consolidation::begin).ifPresent(round -> {
            round.regroup();
            meanwhile.run();
            if (in(() -> consolidation.apply(round))) {
                tell(round);
            }
            memory.keepCopy(round.copy());
        });
    }

    void tell(ConsolidationRound round) {
        do {
            round.catchUp();
            round.look(placement.labels(in(() -> consolidation.texts(round))));
        } while (!in(() -> consolidation.tell(round, false)));
        run(() -> consolidation.finish(round));
    }

    <T> List<T> list(String sql, Sql.Reader<T> reader, Object... values) {
        return in(() -> placement.sql().list(sql, reader, values));
    }

    /** The themes that this node has in memory, after it caught up. */
    Map<Long, List<Long>> themes() {
        return in(() -> {
            memory.hold();
            PoolRows rows = new PoolRows(placement.sql());
            Pool pool = memory.upToDate(rows, rows.lock());
            return pool.themes();
        });
    }

    @SuppressWarnings("unchecked")
    private static Instance<Recount> nobodyElse() {
        return (Instance<Recount>) Proxy.newProxyInstance(Node.class.getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> List.<Recount>of().iterator());
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Node.class.getClassLoader(), new Class<?>[]{type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getResource" -> resources.get(arguments[0]);
                    case "putResource" -> resources.put(arguments[0], arguments[1]);
                    case "registerInterposedSynchronization" -> synchronizations.add((Synchronization) arguments[0])
                            ? null
                            : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
