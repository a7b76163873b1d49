package org.tributary.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** That a person is licensed and appointed in a state for a line, from a day on; a row of the carrier's register. */
@Entity
@Table(name = "appointment")
@NamedQuery(name = Appointment.OF_PERSON, query = """
        select a from Appointment a where a.person = :person and a.firstDay <= :today
            and (a.lastDay is null or a.lastDay >= :today) order by a.id""")
@NamedQuery(name = Appointment.BEGUN, query = """
        select a from Appointment a
        where a.person = :person and a.state = :state and a.line = :line and a.firstDay = :first""")
public class Appointment extends BaseEntity {

    static final String OF_PERSON = "Appointment.ofPerson";
    static final String BEGUN = "Appointment.begun";

    @Column(name = "person_id")
    private long person;
    private String state = "";
    private String line = "";
    @Column(name = "first_day")
    private LocalDate firstDay = LocalDate.EPOCH;
    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    protected Appointment() {
    }

    Appointment(long person, String state, String line, LocalDate firstDay, @Nullable LocalDate lastDay) {
        this.person = person;
        this.state = state;
        this.line = line;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** @return whether its last day was another */
    boolean endsOn(@Nullable LocalDate day) {
        boolean other = !Objects.equals(day, lastDay);
        lastDay = day;
        return other;
    }

    Appointments.Seat seat() {
        return new Appointments.Seat(List.of(state), List.of(line));
    }
}
