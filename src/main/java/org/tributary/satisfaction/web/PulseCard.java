package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.PageTurns;
import org.tributary.satisfaction.pulse.PulseAnswers;
import org.tributary.satisfaction.pulse.PulseAnswers.Place;

/** On Today: that it is this agent's turn to say how easy the carrier is to work with, until it is answered or set aside. */
@Named
@RequestScoped
public class PulseCard {

    private @Nullable Boolean asked;

    @Inject
    PulseAnswers pulse;

    @Inject
    PageTurns turns;

    public boolean isAsked() {
        if (asked == null) {
            asked = pulse.turn().place() == Place.ASKED;
        }
        return asked;
    }

    public void dismiss() {
        pulse.dismiss();
        turns.go("/home/today.xhtml", "satisfaction.pulse.setAside");
    }
}
