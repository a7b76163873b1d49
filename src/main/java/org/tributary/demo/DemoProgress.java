package org.tributary.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How far the demo network is seeded, and the moment its plan ends at. There is one row. */
@Entity
@Table(name = "demo_progress")
public class DemoProgress {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "ends_at")
    private OffsetDateTime endsAt = OffsetDateTime.MIN;

    private int agents;
    private int notes;
    private int position;
    private String survey = "";

    @Column(name = "finished_at")
    private @Nullable OffsetDateTime finishedAt;

    protected DemoProgress() {
    }

    DemoProgress(Instant endsAt, int agents, int notes) {
        this.endsAt = endsAt.atOffset(ZoneOffset.UTC);
        this.agents = agents;
        this.notes = notes;
    }

    void reach(int acts) {
        this.position = acts;
    }

    void open(String surveyId) {
        this.survey = surveyId;
    }

    void finish(Instant now) {
        this.finishedAt = now.atOffset(ZoneOffset.UTC);
    }

    Instant endsAt() {
        return endsAt.toInstant();
    }

    int agents() {
        return agents;
    }

    int notes() {
        return notes;
    }

    /** How many acts are done. */
    int position() {
        return position;
    }

    /** The public id of the survey that the customers answer, empty before it is opened. */
    String survey() {
        return survey;
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
