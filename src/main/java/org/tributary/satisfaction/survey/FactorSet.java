package org.tributary.satisfaction.survey;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.satisfaction.figure.Drivers;
import org.tributary.satisfaction.figure.Index;
import org.tributary.satisfaction.survey.NewFactorSet.NewFactor;

/** One version of the factors of an index. It is never changed: other words, weights or another scale are the next version. */
@Entity
@Table(name = "factor_set")
@AttributeOverride(name = "version", column = @Column(name = "row_version"))
@NamedQuery(name = FactorSet.BY_PUBLIC_ID, query = """
        select distinct s from FactorSet s left join fetch s.factors where s.publicId = :id""")
@NamedQuery(name = FactorSet.ALL, query = """
        select distinct s from FactorSet s left join fetch s.factors order by s.code, s.number desc""")
@NamedQuery(name = FactorSet.LATEST, query = "select max(s.number) from FactorSet s where s.code = :code")
public class FactorSet extends BaseEntity {

    public static final String BY_PUBLIC_ID = "FactorSet.byPublicId";
    static final String ALL = "FactorSet.all";
    static final String LATEST = "FactorSet.latest";

    private static final int WHOLE = 100;
    private static final int LARGEST_SCALE = 10;
    private static final int LONGEST_TEXT = 300;
    private static final String CODE = "[a-z][a-z0-9_]{0,39}";

    @Column(updatable = false)
    private String code = "";

    @Column(name = "version", updatable = false)
    private int number;

    @Column(updatable = false)
    private String name = "";

    @Column(updatable = false)
    private int least;

    @Column(updatable = false)
    private int most;

    @Column(name = "created_by_id", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    @OneToMany(mappedBy = "set", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Factor> factors = new ArrayList<>();

    protected FactorSet() {
    }

    /**
     * @param number its version, from 1
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     */
    FactorSet(NewFactorSet wanted, int number, long by, Instant now) {
        Check check = new Check();
        this.code = check.text("code", wanted.code(), 40);
        check.that(code.isEmpty() || code.matches(CODE), "code", "satisfaction.error.factorSetCode");
        this.name = check.text("name", wanted.name(), 200);
        this.least = Objects.requireNonNullElse(wanted.least(), 1);
        this.most = Objects.requireNonNullElse(wanted.most(), 5);
        check.that(least >= 0 && least < most && most <= LARGEST_SCALE, "scale", "satisfaction.error.scale", LARGEST_SCALE);
        List<NewFactor> parts = Objects.requireNonNullElse(wanted.factors(), List.of());
        check.that(!parts.isEmpty() && parts.size() <= Drivers.MOST_FACTORS, "factors", "satisfaction.error.factorCount",
                Drivers.MOST_FACTORS);
        add(check, parts);
        check.done();
        this.number = number;
        this.createdBy = by;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
    }

    private void add(Check check, List<NewFactor> parts) {
        Set<String> codes = new HashSet<>();
        int sum = 0;
        for (NewFactor part : parts) {
            String one = Objects.requireNonNullElse(part.code(), "").strip();
            Wording text = Objects.requireNonNullElse(part.text(), Wording.NONE);
            int weight = Objects.requireNonNullElse(part.weight(), 0);
            check.that(one.matches(CODE), "factors", "satisfaction.error.factorCode", one);
            check.that(codes.add(one), "factors", "satisfaction.error.factorTwice", one);
            check.that(!text.en().isEmpty(), "factors", "satisfaction.error.factorText", one);
            check.that(text.longest() <= LONGEST_TEXT, "factors", "platform.error.tooLong", LONGEST_TEXT);
            check.that(weight > 0 && weight <= WHOLE, "factors", "satisfaction.error.factorWeight", one);
            sum += weight;
            factors.add(new Factor(this, factors.size() + 1, one, weight, text));
        }
        check.that(parts.isEmpty() || sum == WHOLE, "factors", "satisfaction.error.factorWeights", sum);
    }

    /** As the index is computed from it. */
    public Index.Factors forIndex() {
        return new Index.Factors(number,
                factors.stream().map(one -> new Index.Factor(one.getCode(), one.getWeight(), least, most)).toList());
    }

    public Optional<Factor> factor(String wanted) {
        return factors.stream().filter(one -> one.getCode().equals(wanted)).findFirst();
    }

    public boolean admits(int score) {
        return score >= least && score <= most;
    }

    public String getCode() {
        return code;
    }

    /** Which version of its code it is, from 1. */
    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public int getLeast() {
        return least;
    }

    public int getMost() {
        return most;
    }

    /** In the order in which they are asked for. */
    public List<Factor> getFactors() {
        return factors.stream().sorted(Comparator.comparingInt(Factor::getPosition)).toList();
    }
}
