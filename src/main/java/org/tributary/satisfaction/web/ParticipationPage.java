package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.Participation;

/** How many agents take part, week by week. */
@Named
@RequestScoped
public class ParticipationPage {

    private static final int WEEKS = 26;

    @Inject
    Participation participation;

    @Inject
    SatisfactionWords words;

    @Inject
    Texts texts;

    private @Nullable FigureCard card;
    private @Nullable LineChart chart;
    private String subtitle = "";

    public void load() {
        ActiveShare active = participation.activeShare(WEEKS);
        card = words.card(active);
        chart = active.weeks().stream().anyMatch(week -> week.share() != null) ? words.chart(active) : null;
        subtitle = texts.say("satisfaction.participation.subtitle", Dates.day(active.from()), Dates.day(active.to()));
    }

    public @Nullable FigureCard getCard() {
        return card;
    }

    public @Nullable LineChart getChart() {
        return chart;
    }

    public String getSubtitle() {
        return subtitle;
    }
}
