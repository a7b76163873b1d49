package org.tributary.transfer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.platform.FieldError;
import org.tributary.privacy.Masking;
import org.tributary.transfer.ResponseMapping.Field;

/** The first rows of a vendor's file as they would be taken: in two statements, whatever they hold. */
@Dependent
public class VendorPreviews {

    static final int ROWS = 20;

    /** Twenty at most, the rest empty. */
    private static final String AGENTS = """
            select p.username from person p where (p.roles like '%agent%' or p.roles like '%principal%') and p.username in
                (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)""";
    private static final String KNOWN = """
            select r.response_id from survey_response r where r.response_id in
                (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Masking masking;

    /**
     * A row as it would be taken; its text is masked.
     *
     * @param known taken in before, so it would count once
     * @param wrong why it would not be taken; else empty
     */
    public record Row(int number, String agent, String answeredOn, String line, String state, String touchpoint, String nps,
            String csat, String ces, String text, boolean known, List<FieldError> wrong) {
    }

    List<Row> of(MappedFile file) {
        List<CsvFile.Row> first = new ArrayList<>();
        for (Iterator<CsvFile.Row> rows = file.rows(); rows.hasNext() && first.size() < ROWS;) {
            first.add(rows.next());
        }
        Set<String> known = found(KNOWN, first, Field.RESPONSE_ID);
        Set<String> agents = found(AGENTS, first, Field.AGENT);
        return first.stream().map(row -> row(row, known, agents)).toList();
    }

    private Set<String> found(String query, List<CsvFile.Row> rows, Field field) {
        Query asked = entityManager.createNativeQuery(query);
        for (int at = 0; at < ROWS; at++) {
            asked.setParameter(at + 1, at < rows.size() ? rows.get(at).get(field.code()) : "");
        }
        List<?> found = asked.getResultList();
        return found.stream().map(Object::toString).collect(Collectors.toSet());
    }

    private Row row(CsvFile.Row row, Set<String> known, Set<String> agents) {
        List<FieldError> wrong = new ArrayList<>(row.wrong().stream().map(CsvFile.Remark::error).toList());
        String agent = row.get(Field.AGENT.code());
        if (!agent.isEmpty() && !agents.contains(agent)) {
            wrong.add(new FieldError(Field.AGENT.code(), "satisfaction.error.unknownAgent"));
        }
        return new Row(row.number(), agent, row.get("answeredOn"), row.get("line"), row.get("state"), row.get("touchpoint"),
                row.get("nps"), row.get("csat"), row.get("ces"), masking.mask(row.get("text")).text(),
                known.contains(row.get(Field.RESPONSE_ID.code())), wrong);
    }
}
