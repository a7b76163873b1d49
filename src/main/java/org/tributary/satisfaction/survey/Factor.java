package org.tributary.satisfaction.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.tributary.platform.BaseEntity;

/** One thing that customers rate, with its part of the index in percent. */
@Entity
@Table(name = "factor")
public class Factor extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "factor_set_id", updatable = false)
    private FactorSet set;

    @Column(updatable = false)
    private String code = "";

    @Column(updatable = false)
    private int position;

    @Column(updatable = false)
    private int weight;

    @Column(name = "text_en", updatable = false)
    private String english = "";

    @Column(name = "text_es", updatable = false)
    private String spanish = "";

    @Column(name = "text_it", updatable = false)
    private String italian = "";

    @SuppressWarnings("NullAway")
    protected Factor() {
    }

    Factor(FactorSet set, int position, String code, int weight, Wording text) {
        this.set = set;
        this.position = position;
        this.code = code;
        this.weight = weight;
        this.english = text.en();
        this.spanish = text.es();
        this.italian = text.it();
    }

    public FactorSet getSet() {
        return set;
    }

    public String getCode() {
        return code;
    }

    public int getPosition() {
        return position;
    }

    /** In percent of the set. */
    public int getWeight() {
        return weight;
    }

    public Wording getText() {
        return new Wording(english, spanish, italian);
    }
}
