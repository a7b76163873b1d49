package org.tributary.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.tributary.platform.FieldError;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Masking;

/** A line of a report: which row, which field, what is wrong with it. */
@Entity
@Table(name = "import_remark")
@NamedQuery(name = ImportRemark.OF, query = """
        select new org.tributary.transfer.ImportReport$Line(r.row, r.field, r.message)
        from ImportRemark r where r.job = :job order by r.row, r.id""")
public class ImportRemark {

    static final String OF = "ImportRemark.of";
    private static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    private long id;

    @Column(name = "job_id")
    private long job;

    @Column(name = "row_number")
    private int row;

    private String field = "";
    private String message = "";

    protected ImportRemark() {
    }

    /** What a sentence quotes of a cell is masked, since any column may hold what belongs into another. */
    static ImportRemark of(long job, int row, FieldError error, Texts texts, Masking masking) {
        Object[] quoted = Arrays.stream(error.arguments())
                .map(argument -> argument instanceof String cell ? masking.mask(cell).text() : argument).toArray();
        return new ImportRemark(job, row, error.field(), texts.say(new FieldError(error.field(), error.key(), quoted)));
    }

    ImportRemark(long job, int row, String field, String message) {
        this.job = job;
        this.row = row;
        this.field = field.length() > 100 ? field.substring(0, 100) : field;
        this.message = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }

    String message() {
        return message;
    }
}
