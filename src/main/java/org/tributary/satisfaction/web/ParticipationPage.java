package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.Participation;
import org.tributary.satisfaction.ReleasedParticipation;

/** Who takes part, week by week and by state, line and tier, and what the carrier makes of it. */
@Named
@RequestScoped
public class ParticipationPage {

    private static final int WEEKS = 26;
    private static final List<String> DIMENSIONS = List.of("state", "line", "tier");

    @Inject
    Participation participation;

    @Inject
    SatisfactionWords words;

    @Inject
    ParticipationWords participationWords;

    @Inject
    Texts texts;

    private @Nullable FigureCard card;
    private List<FigureCard> kinds = List.of();
    private List<FigureCard> carrier = List.of();
    private List<ParticipationWords.Broken> broken = List.of();
    private @Nullable LineChart chart;
    private String subtitle = "";
    private String released = "";

    public void load() {
        ActiveShare active = participation.activeShare(WEEKS);
        ReleasedParticipation parts = participation.released();
        card = words.card(active);
        kinds = participationWords.kinds(parts);
        carrier = participationWords.carrier(participation.responseTimes(), parts);
        broken = DIMENSIONS.stream().map(dimension -> participationWords.broken(dimension, parts)).toList();
        chart = active.weeks().stream().anyMatch(week -> week.share() != null) ? words.chart(active) : null;
        subtitle = texts.say("satisfaction.participation.subtitle", Dates.day(active.from()), Dates.day(active.to()));
        released = parts.from() == null || parts.to() == null
                ? texts.get("satisfaction.participation.notReleased")
                : texts.say("satisfaction.participation.released", Dates.day(parts.from()), Dates.day(parts.to()));
    }

    /** Who takes part now. */
    public @Nullable FigureCard getCard() {
        return card;
    }

    /** How those of the four weeks of the breakdown stand to the weeks before. */
    public List<FigureCard> getKinds() {
        return kinds;
    }

    /** What the carrier does with what it is told. */
    public List<FigureCard> getCarrier() {
        return carrier;
    }

    public List<ParticipationWords.Broken> getBroken() {
        return broken;
    }

    public @Nullable LineChart getChart() {
        return chart;
    }

    public String getSubtitle() {
        return subtitle;
    }

    /** Of which four weeks the parts are. */
    public String getReleased() {
        return released;
    }
}
