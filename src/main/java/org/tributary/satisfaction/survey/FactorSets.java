package org.tributary.satisfaction.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.NotFound;

/** The factors of each index, version by version. */
@Stateless
public class FactorSets {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** @param missing the languages in which some factor is not worded, and is shown in English */
    public record Row(UUID id, String code, int version, String name, int least, int most, List<Part> factors,
            List<String> missing) {
    }

    /** @param weight in percent */
    public record Part(String code, int weight, Wording text) {
    }

    /**
     * Writes the first or the next version of an index.
     *
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     */
    @Allowed(Role.MANAGER)
    @Audited("survey.factors")
    public Row create(NewFactorSet wanted) {
        Integer latest = entityManager.createNamedQuery(FactorSet.LATEST, Integer.class)
                .setParameter("code", Objects.requireNonNullElse(wanted.code(), "").strip()).getSingleResult();
        FactorSet set = new FactorSet(wanted, latest == null ? 1 : latest + 1, currentPerson.get().person(), clock.instant());
        entityManager.persist(set);
        return row(set);
    }

    /** Each version of each index, the newest first. */
    @Allowed(Role.MANAGER)
    public List<Row> list() {
        return entityManager.createNamedQuery(FactorSet.ALL, FactorSet.class).getResultStream().distinct()
                .map(FactorSets::row).toList();
    }

    /** The newest version of each index. */
    @Allowed(Role.MANAGER)
    public List<Row> latest() {
        Map<String, Row> latest = new TreeMap<>();
        list().forEach(row -> latest.putIfAbsent(row.code(), row));
        return List.copyOf(latest.values());
    }

    /** @throws NotFound where there is no such version of any index */
    @Allowed(Role.MANAGER)
    public Row get(UUID id) {
        return entityManager.createNamedQuery(FactorSet.BY_PUBLIC_ID, FactorSet.class).setParameter("id", id).getResultStream()
                .findFirst().map(FactorSets::row).orElseThrow(NotFound::new);
    }

    private static Row row(FactorSet set) {
        List<Part> parts = set.getFactors().stream().map(one -> new Part(one.getCode(), one.getWeight(), one.getText()))
                .toList();
        return new Row(set.getPublicId(), set.getCode(), set.getNumber(), set.getName(), set.getLeast(), set.getMost(), parts,
                parts.stream().flatMap(part -> part.text().missing().stream()).distinct().sorted().toList());
    }
}
