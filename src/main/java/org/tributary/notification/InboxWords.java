package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Rise;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.alert.AlertFacts;

/**
 * The sentences around what an item holds. An item keeps facts (a day, a name, a number), never a sentence, because whoever
 * caused it may speak another language than whoever reads it.
 */
@ApplicationScoped
public class InboxWords {

    private static final int DAY = 10;

    @Inject
    Texts texts;

    /** A day and a name as an item's detail holds them; empty without a day. */
    static String facts(@Nullable LocalDate day, String name) {
        return day == null ? "" : (day + " " + name).strip();
    }

    /** A rise as an item's detail holds it: its first day, its ratio, the ends of the interval. */
    static String facts(Rise rise) {
        return rise.from() + " " + rise.ratio() + " " + rise.low() + " " + rise.high();
    }

    /** How many agents of how many agencies, as an item's detail holds them; empty where only the fact may be told. */
    static String facts(@Nullable Integer agents, @Nullable Integer agencies) {
        return agents == null || agencies == null ? "" : agents + " " + agencies;
    }

    private String opposed(String facts) {
        if (facts.isEmpty()) {
            return texts.get("notification.contradicted.some");
        }
        String[] parts = facts.split(" ");
        return texts.say("notification.contradicted.counted", Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
    }

    /** The places to sign, in words, as a list reads in a sentence. */
    private String places(String codes) {
        List<String> words = Arrays.stream(codes.split(" ")).map(code -> texts.get("notification.place." + code)).toList();
        return words.stream().skip(1).reduce(words.get(0), (all, next) -> texts.say("notification.places", all, next));
    }

    private String rise(String facts) {
        String[] parts = facts.split(" ");
        return texts.say("notification.rise.detail", LocalDate.parse(parts[0]), tenth(parts[1]), tenth(parts[2]),
                tenth(parts[3]));
    }

    private static String tenth(String number) {
        return Numbers.tenth(Double.parseDouble(number));
    }

    /** Where the item holds a number or a name only, the words around it, in the language that is spoken. */
    public String title(InboxKind kind, String title) {
        return switch (kind) {
            case PASSED -> texts.say("notification.title.passed", title);
            case NOTES_OVERDUE -> texts.say("notification.title.notes_overdue", Long.valueOf(title));
            case NOTE_HELD -> texts.get("notification.title.note_held");
            case NOTE_THREAT -> texts.get("notification.title.note_threat");
            case ALERT, ALERT_NEGLECTED -> AlertFacts.parse(title).about(texts);
            case REPORT -> texts.say("notification.title.report", Dates.month(YearMonth.parse(title)));
            default -> title;
        };
    }

    /** The detail of an item, in the language that is spoken. */
    public String detail(InboxKind kind, String detail) {
        return switch (kind) {
            case DUE -> withDay("notification.due.by", detail);
            case REVIEW_DUE -> withDay("notification.reviewDue.by", detail);
            case DEPUTY_DUE, DEPUTY_APPROVED, DEPUTY_RETURNED -> withDay("notification.deputy.forAbsent", detail);
            case STANDS_IN, NOBODY_STANDS_IN -> withDay("notification.person.until", detail);
            case THEME_RISES, INSIGHT_RISES -> rise(detail);
            case CONTRADICTED -> opposed(detail);
            case FILING_ENDS -> withDay("notification.filingEnds.on", detail);
            case REVIEW_SIGNED -> texts.say("notification.review.waitsFor", places(detail));
            case REVIEW_STUCK -> texts.say("notification.review.nobody", places(detail));
            case NOTE_HELD -> texts.get("observation.rule." + detail);
            case PRODUCT_STAGE -> texts.get("notification.stage." + detail);
            case TAKES_OVER, NOBODY_TAKES_OVER, LAST_ADMINISTRATOR -> withDay("notification.person.lastDay", detail);
            case ALERT, ALERT_NEGLECTED -> AlertFacts.parse(detail).sentence(texts);
            default -> detail;
        };
    }

    private String withDay(String key, String facts) {
        return facts.length() < DAY
                ? facts
                : texts.say(key, LocalDate.parse(facts.substring(0, DAY)), facts.substring(DAY).strip());
    }
}
