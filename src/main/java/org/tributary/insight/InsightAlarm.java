package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rise of an insight: from the release whose trend alarmed first to the one whose trend no longer did. */
@Entity
@Table(name = "insight_alarm")
@NamedQuery(name = InsightAlarm.OPEN, query = "select a from InsightAlarm a where a.insight = :insight and a.clearedOn is null")
public class InsightAlarm {

    static final String OPEN = "InsightAlarm.open";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    private long id;

    @Column(name = "insight_id")
    private long insight;

    @Column(name = "began_on")
    private LocalDate beganOn = LocalDate.EPOCH;

    @Column(name = "alarmed_on")
    private LocalDate alarmedOn = LocalDate.EPOCH;

    @Column(name = "cleared_on")
    private @Nullable LocalDate clearedOn;

    protected InsightAlarm() {
    }

    /**
     * A rise that was found with the release of that day.
     *
     * @param beganOn the first day of the point that alarmed
     */
    InsightAlarm(long insight, LocalDate beganOn, LocalDate alarmedOn) {
        this.insight = insight;
        this.beganOn = beganOn;
        this.alarmedOn = alarmedOn;
    }

    void clear(LocalDate on) {
        clearedOn = on;
    }

    LocalDate beganOn() {
        return beganOn;
    }

    @Nullable
    LocalDate clearedOn() {
        return clearedOn;
    }
}
