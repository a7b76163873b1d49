package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Whose day it is. */
class PortalClockTest {

    private static final Instant EVENING = Instant.parse("2026-12-02T03:30:00Z");

    private final PortalClock portalClock = new PortalClock();
    private ZoneId zone = ZoneId.of("America/New_York");

    @Test
    void a_day_is_the_networks_and_a_moment_everybodys() throws Exception {
        portalClock.settings = new Settings() {
            @Override
            public ZoneId networkZone() {
                return zone;
            }
        };
        Clock clock = portalClock.clock();
        assertEquals(LocalDate.of(2026, 12, 1), portalClock.at(EVENING, () -> LocalDate.now(clock)));
        assertEquals(LocalDate.of(2026, 12, 2), portalClock.at(EVENING, () -> LocalDate.now(clock.withZone(ZoneOffset.UTC))));
        assertEquals(EVENING, portalClock.at(EVENING, clock::instant));
        zone = ZoneId.of("Pacific/Auckland");
        assertEquals(LocalDate.of(2026, 12, 2), portalClock.at(EVENING, () -> LocalDate.now(clock)));
    }
}
