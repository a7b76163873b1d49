package org.tributary.publication.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.publication.calendar.EffectiveDates;
import org.tributary.publication.calendar.EffectiveDay;

/** What takes effect, ends, is to be read and to be looked at again, month by month, half a year at a time. */
@Named
@RequestScoped
public class CalendarPage {

    private static final int MONTHS = 6;

    private String from = "";
    private List<Month> months = List.of();
    private YearMonth first = YearMonth.of(2000, 1);

    @Inject
    EffectiveDates dates;

    @Inject
    Texts texts;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A month in which something happens. */
    public record Month(String name, List<Row> rows) {
    }

    /** One line of it. */
    public record Row(String url, String title, String day, PublicationCards.Chip chip, boolean today) {
    }

    public void load() {
        LocalDate today = LocalDate.now(clock.withZone(settings.networkZone()));
        first = month(from, YearMonth.from(today));
        YearMonth last = first.plusMonths(MONTHS - 1L);
        TreeMap<YearMonth, List<EffectiveDay>> found = dates.mine().stream()
                .filter(one -> !YearMonth.from(one.day()).isBefore(first) && !YearMonth.from(one.day()).isAfter(last))
                .collect(Collectors.groupingBy(one -> YearMonth.from(one.day()), TreeMap::new, Collectors.toList()));
        months = found.entrySet().stream().map(one -> new Month(Dates.month(one.getKey()),
                one.getValue().stream().map(day -> row(day, today)).toList())).toList();
    }

    private static YearMonth month(String typed, YearMonth otherwise) {
        try {
            return typed.matches("2\\d{3}-\\d{2}") ? YearMonth.parse(typed) : otherwise;
        } catch (DateTimeParseException noMonth) {
            return otherwise;
        }
    }

    private Row row(EffectiveDay one, LocalDate today) {
        String kind = switch (one.what()) {
            case READ_BY -> "warn";
            case BEGINS -> "good";
            case ENDS -> "plain";
            case REVIEW_BY -> "acc";
        };
        return new Row("/publication/view.xhtml?id=" + one.publication(), one.title(), Dates.weekday(one.day()),
                new PublicationCards.Chip(texts.get("publication.calendar.what." + one.what().code()), kind, ""),
                one.day().equals(today));
    }

    public List<Month> getMonths() {
        return months;
    }

    public String getEarlier() {
        return first.minusMonths(MONTHS).toString();
    }

    public String getLater() {
        return first.plusMonths(MONTHS).toString();
    }

    /** The months that are shown, the first and the last. */
    public String getSpan() {
        return texts.say("publication.calendar.span", Dates.month(first), Dates.month(first.plusMonths(MONTHS - 1L)));
    }

    public boolean isAgent() {
        return currentPerson.is(Role.AGENT);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }
}
