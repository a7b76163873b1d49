package org.tributary.satisfaction.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one response says about a factor. */
@Entity
@Table(name = "response_factor")
@IdClass(FactorAnswer.Key.class)
@NamedQuery(name = FactorAnswer.OF_SET, query = """
        select new org.tributary.satisfaction.survey.FactorRating(a.response, f.code, a.score)
        from FactorAnswer a join a.factor f where f.set.id = :set order by a.response, f.position""")
public class FactorAnswer {

    /** The {@link FactorRating}s of one version of a set, {@code :set} its key, those of a response together. */
    public static final String OF_SET = "FactorAnswer.ofSet";

    @Id
    @Column(name = "response_id")
    private long response;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "factor_id")
    private Factor factor;

    private int score;

    @SuppressWarnings("NullAway")
    protected FactorAnswer() {
    }

    /** @param response the key of the response */
    public FactorAnswer(long response, Factor factor, int score) {
        this.response = response;
        this.factor = factor;
        this.score = score;
    }

    public long getResponse() {
        return response;
    }

    public Factor getFactor() {
        return factor;
    }

    public int getScore() {
        return score;
    }

    /** One answer a factor and response. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        private long response;
        private long factor;

        public Key() {
        }

        public Key(long response, long factor) {
            this.response = response;
            this.factor = factor;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.response == response && key.factor == factor;
        }

        @Override
        public int hashCode() {
            return Objects.hash(response, factor);
        }
    }
}
