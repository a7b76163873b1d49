package org.tributary.satisfaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ResponseTime;
import org.tributary.satisfaction.figure.KaplanMeier;
import org.tributary.satisfaction.figure.KaplanMeier.Wait;
import org.tributary.satisfaction.figure.Share;

/**
 * How long the carrier takes to respond first.
 *
 * @param days     until the first response, by Kaplan-Meier; null without an insight
 * @param inTime   of the insights that are older than a response may take, those that had one by then; null without one
 * @param answered of all insights; null without one
 * @param within   how many days a response may take
 */
public record ResponseTimes(@Nullable KaplanMeier days, @Nullable Share inTime, @Nullable Share answered, int within) {

    private static final double MINUTES_OF_A_DAY = 24 * 60;

    static ResponseTimes of(Collection<ResponseTime> times, int within, Instant now) {
        Duration most = Duration.ofDays(within);
        List<ResponseTime> old = times.stream().filter(one -> one.published().plus(most).isBefore(now)).toList();
        int inTime = (int) old.stream()
                .filter(one -> one.responded() != null && !one.responded().isAfter(one.published().plus(most))).count();
        int answered = (int) times.stream().filter(one -> one.responded() != null).count();
        return new ResponseTimes(
                times.isEmpty() ? null : KaplanMeier.of(times.stream().map(one -> wait(one, now)).toList()),
                old.isEmpty() ? null : new Share(inTime, old.size()),
                times.isEmpty() ? null : new Share(answered, times.size()), within);
    }

    private static Wait wait(ResponseTime time, Instant now) {
        Instant until = time.responded() == null ? now : time.responded();
        return new Wait(Math.max(0, Duration.between(time.published(), until).toMinutes()) / MINUTES_OF_A_DAY,
                time.responded() != null);
    }
}
