package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.publication.contradiction.Contradiction;

/** Makes views of versions, four statements for any number of them. Inside the caller's transaction, no door. */
@ApplicationScoped
class PublicationViews {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    LinkedInsights linkedInsights;

    PublicationView of(PublicationVersion version) {
        return of(List.of(version)).get(0);
    }

    List<PublicationView> of(List<PublicationVersion> versions) {
        return of(versions, linkedInsights::namesOrSurvivors);
    }

    /** @param naming the names of insights by key, for the keys that are linked */
    List<PublicationView> of(List<PublicationVersion> versions,
            Function<Collection<Long>, Map<Long, InsightName>> naming) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Map<Long, Integer> read = new HashMap<>();
        Map<Long, Boolean> votes = new HashMap<>();
        if (currentPerson.is(Role.AGENT)) {
            readMine(versions, read, votes);
        }
        Map<Long, Set<Long>> links = new HashMap<>();
        Map<Long, Set<VersionFile>> files = new HashMap<>();
        Map<Long, Map<Long, Contradiction.Flag>> opposed = new HashMap<>();
        readLinks(versions, links, files, opposed);
        Map<Long, InsightName> names = naming
                .apply(links.values().stream().flatMap(Set::stream).distinct().toList());
        Map<Long, UUID> replacements = replacementsOf(versions);
        return versions.stream().map(version -> view(version, read, votes,
                named(links.getOrDefault(version.getId(), Set.of()), names, opposed.getOrDefault(version.getId(), Map.of())),
                files.getOrDefault(version.getId(), Set.of()).stream()
                        .sorted(Comparator.comparing(VersionFile::name)).toList(),
                replacements)).toList();
    }

    /** One version with the one before it, of all versions of its publication. */
    PublicationView of(PublicationVersion version, List<PublicationVersion> all) {
        boolean staff = isForStaff();
        return of(version).beside(
                all.stream().filter(one -> one.getNumber() == version.getNumber() - 1).findFirst()
                        .map(PublicationVersion::text).orElse(null),
                staff
                        ? all.stream().map(one -> new PublicationView.Line(one.getNumber(), one.status(),
                                one.isMaterial(), instant(one.getLiveAt()))).toList()
                        : List.of());
    }

    private void readMine(Collection<PublicationVersion> versions, Map<Long, Integer> read, Map<Long, Boolean> votes) {
        for (Object[] row : entityManager.createNamedQuery(Acknowledgement.MINE, Object[].class)
                .setParameter("publications", versions.stream().map(one -> one.getPublication().getId()).toList())
                .setParameter("me", currentPerson.get().person()).getResultList()) {
            if (row[1] != null) {
                read.put((Long) row[0], ((Number) row[1]).intValue());
            }
            vote(row[2], row[3]).ifPresent(vote -> votes.put((Long) row[0], vote));
        }
    }

    /** From the counts of a person's votes for and against, of which one is 1 or none. */
    static Optional<Boolean> vote(Object yes, Object no) {
        boolean useful = ((Number) yes).longValue() > 0;
        return useful || ((Number) no).longValue() > 0 ? Optional.of(useful) : Optional.empty();
    }

    private boolean isForStaff() {
        return currentPerson.is(Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL);
    }

    private static List<InsightName> named(Set<Long> links, Map<Long, InsightName> names,
            Map<Long, Contradiction.Flag> opposed) {
        Map<UUID, InsightName> named = new HashMap<>();
        links.stream().filter(names::containsKey).map(key -> Objects.requireNonNull(names.get(key)))
                .forEach(name -> named.put(name.id(), name.opposedBy(opposed.get(name.key()))));
        return named.values().stream().sorted(Comparator.comparing(InsightName::title)).toList();
    }

    /** What the versions answer, which files they have and what opposes them; each combination is a row. */
    private void readLinks(Collection<PublicationVersion> versions, Map<Long, Set<Long>> links,
            Map<Long, Set<VersionFile>> files, Map<Long, Map<Long, Contradiction.Flag>> opposed) {
        Map<Object, Integer> speaksOf = isForStaff() ? opposable(versions) : Map.of();
        for (Object[] row : entityManager.createNamedQuery(PublicationVersion.LINKS, Object[].class)
                .setParameter("versions", versions.stream().map(PublicationVersion::getId).toList()).getResultList()) {
            if (row[1] != null) {
                links.computeIfAbsent((Long) row[0], key -> new HashSet<>()).add((Long) row[1]);
            }
            if (row[2] != null) {
                files.computeIfAbsent((Long) row[0], key -> new HashSet<>()).add(((PublicationFile) row[2]).row());
            }
            if (row[3] instanceof Contradiction contradiction && speaksOf.containsKey(row[0])
                    && contradiction.isOf(Objects.requireNonNull(speaksOf.get(row[0])))) {
                Contradiction.Flag flag = contradiction.flag();
                opposed.computeIfAbsent((Long) row[0], key -> new HashMap<>()).put(flag.insight(), flag);
            }
        }
    }

    /** Of the live ones the version whose words they say: a wording that was mended answers nothing. */
    private static Map<Object, Integer> opposable(Collection<PublicationVersion> versions) {
        return versions.stream().filter(one -> one.status() == PublicationStatus.LIVE).collect(Collectors
                .toMap(PublicationVersion::getId, one -> one.getPublication().history().askedNumber()));
    }

    private Map<Long, UUID> replacementsOf(Collection<PublicationVersion> versions) {
        Set<Long> keys = new HashSet<>();
        versions.forEach(version -> {
            if (version.getPublication().getReplacedBy() != null) {
                keys.add(version.getPublication().getReplacedBy());
            }
        });
        Map<Long, UUID> ids = new HashMap<>();
        if (!keys.isEmpty()) {
            entityManager.createQuery("select p from Publication p where p.id in :keys", Publication.class)
                    .setParameter("keys", keys).getResultStream().forEach(one -> ids.put(one.getId(),
                            one.getPublicId()));
        }
        return ids;
    }

    private PublicationView view(PublicationVersion version, Map<Long, Integer> read, Map<Long, Boolean> votes,
            List<InsightName> insights, List<VersionFile> files, Map<Long, UUID> replacements) {
        Publication publication = version.getPublication();
        boolean staff = isForStaff();
        PublicationText text = version.text();
        PublicationText shown = staff ? text : text.forReaders();
        return new PublicationView(publication.getPublicId(), publication.kind(), publication.getRevision(),
                version.getNumber(), version.status(), shown, insights, version.isMaterial(),
                publication.getCreatedAt().toInstant(), instant(version.getApprovedAt()), instant(version.getLiveAt()),
                staff ? version.remarks().urgency() : null, staff ? version.remarks().returnComment() : null,
                version.remarks().withdrawnReason(),
                publication.getReplacedBy() == null ? null : replacements.get(publication.getReplacedBy()),
                publication.history().liveNumber(), staff ? publication.history().newestNumber() : version.getNumber(),
                read.getOrDefault(publication.getId(), 0) >= publication.history().askedNumber(),
                votes.get(publication.getId()), null, List.of(), files, PublicationView.Care.NONE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
