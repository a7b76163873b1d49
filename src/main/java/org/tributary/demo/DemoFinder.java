package org.tributary.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.insight.NewInsight;
import org.tributary.insight.PublishingDesk;
import org.tributary.insight.PublishingDesks;
import org.tributary.insight.Quote;
import org.tributary.insight.Themes;
import org.tributary.observation.ObservationFilter;
import org.tributary.observation.Observations;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.PageRequest;
import org.tributary.product.ProductShelf;
import org.tributary.publication.PublicationShelf;

/** Finds by their texts what the acts are about: a theme by where the notes of a thing are, the others by their titles. */
@ApplicationScoped
public class DemoFinder {

    private static final int WORDINGS_LOOKED_UP = 6;
    private static final int WORDS_ENOUGH = 36;
    private static final double MOSTLY = 0.6;
    private static final int QUOTES = 3;
    private static final Actor LOOKING = Actor.system("demo network", Role.CURATOR, Role.PUBLISHER);

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Observations observations;

    @Inject
    Themes themes;

    @Inject
    PublishingDesks desks;

    @Inject
    ProductShelf productShelf;

    @Inject
    PublicationShelf shelf;

    private final Map<String, UUID> insights = new ConcurrentHashMap<>();
    private final Map<String, UUID> publications = new ConcurrentHashMap<>();
    private final Map<String, UUID> products = new ConcurrentHashMap<>();

    /** The theme that most notes of a thing are in; empty where there is none. */
    Optional<UUID> theme(DemoThing thing) {
        return holding(thing, Math.max(1, thing.wordings().size() / WORDINGS_LOOKED_UP)).entrySet().stream()
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The themes that are mostly about a thing, the one with most of its notes first. */
    List<UUID> themes(DemoThing thing) {
        return holding(thing, 1).entrySet().stream()
                .filter(one -> one.getValue() >= MOSTLY * looking(() -> themes.get(one.getKey())).theme().size())
                .sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }

    /** How many notes of a thing each theme holds, by every so manieth of its wordings. */
    private Map<UUID, Integer> holding(DemoThing thing, int step) {
        Map<UUID, Integer> found = new HashMap<>();
        for (int i = 0; i < thing.wordings().size(); i += step) {
            String wording = thing.wordings().get(i);
            ObservationFilter filter = ObservationFilter.of(false,
                    wording.substring(0, Math.min(WORDS_ENOUGH, wording.length())), null, null, null);
            looking(() -> observations.listAll(filter, PageRequest.first())).items().forEach(row -> Optional
                    .ofNullable(row.theme()).ifPresent(theme -> found.merge(theme.id(), 1, Integer::sum)));
        }
        return found;
    }

    /** What a curator publishes of it, with quotes of different agencies. */
    NewInsight insightOf(DemoThing thing, UUID theme) {
        Set<Integer> agencies = new HashSet<>();
        List<NewInsight.Chosen> quotes = looking(() -> desks.open(theme)).quotable().stream()
                .filter(one -> thing.wordings().contains(one.text()) && one.text().length() <= Quote.LONGEST)
                .filter(one -> agencies.add(one.agency())).limit(QUOTES).map(PublishingDesk.Quotable::id)
                .map(id -> new NewInsight.Chosen(id, null)).toList();
        return new NewInsight(thing.title(), thing.summary(), quotes);
    }

    Optional<UUID> insight(String title) {
        return remembered(insights, title, () -> desks.insights().stream().map(one -> one.row())
                .filter(row -> row.title().equals(title)).map(row -> row.id()).findFirst().orElse(null));
    }

    Optional<UUID> publication(String title) {
        return remembered(publications, title, () -> shelf.list(new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                .filter(one -> one.text().title().equals(title)).map(one -> one.id()).findFirst().orElse(null));
    }

    Optional<UUID> product(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : remembered(products, name, () -> productShelf
                        .list(new PageRequest(0, PageRequest.MAXIMUM_LIMIT)).items().stream()
                        .filter(one -> one.name().equals(name))
                        .map(one -> one.id()).findFirst().orElse(null));
    }

    /** What is found was committed by an earlier act, so it stays. */
    private Optional<UUID> remembered(Map<String, UUID> known, String title, Callable<UUID> search) {
        UUID id = known.get(title);
        if (id == null) {
            id = looking(search);
            if (id != null) {
                known.put(title, id);
            }
        }
        return Optional.ofNullable(id);
    }

    private <T> T looking(Callable<T> search) {
        try {
            return currentPerson.as(LOOKING, search);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(Objects.toString(failure.getMessage()), failure);
        }
    }
}
