package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;

/** What a device is told so that it can keep notes for somebody: whose they are, and what time it is here. */
@Named
@RequestScoped
public class Device {

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    public String getPerson() {
        return currentPerson.find().map(Actor::publicId).map(Object::toString).orElse("");
    }

    /** The server's time, in milliseconds since 1970. */
    public long getNow() {
        return clock.millis();
    }

    /** Today in the time of the network. */
    public LocalDate getDay() {
        return today(null);
    }

    /** Today in the time zone that the device named, else in that of the network. */
    public LocalDate today(@Nullable String zone) {
        try {
            return LocalDate.now(clock.withZone(zone == null ? settings.networkZone() : ZoneId.of(zone)));
        } catch (DateTimeException unknown) {
            return LocalDate.now(clock.withZone(settings.networkZone()));
        }
    }

    public String words(LocalDate day) {
        return Dates.dayOfYear(day);
    }
}
