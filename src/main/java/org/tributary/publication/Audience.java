package org.tributary.publication;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.AgencyMarks;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;

/**
 * Whom a publication is for. An empty list does not restrict; the lists join by <em>and</em>, the values within one by
 * <em>or</em>, and all of them must hold of one and the same membership.
 *
 * <p>{@code noted} is the people who noted an insight. It stands alone: beside a list it could be used to ask whether
 * anybody of an agency or a state noted it, and for the same reason it has neither a size nor a sample.
 *
 * @param agencies public ids
 * @param tags of the agency, as its tier is
 * @param roles of the membership, or {@code agent} for every one
 * @param noted the public id of an insight, or null
 */
public record Audience(List<String> states, List<String> lines, List<UUID> agencies, List<String> tiers,
        List<String> roles, @Nullable UUID noted, List<String> tags) implements Serializable {

    public static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** The roles an audience can name. */
    public static final List<String> ROLES = List.of("principal", "producer", "service_representative");

    private static final String EVERY_AGENT = "agent";
    private static final int MOST_AGENCIES = 500;

    /** Whatever the tags of the agency. */
    public Audience(List<String> states, List<String> lines, List<UUID> agencies, List<String> tiers, List<String> roles,
            @Nullable UUID noted) {
        this(states, lines, agencies, tiers, roles, noted, List.of());
    }

    public Audience {
        states = distinct(states);
        lines = distinct(lines);
        agencies = distinct(agencies);
        tiers = distinct(tiers);
        roles = distinct(roles);
        tags = distinct(tags);
        Check check = new Check();
        unknown(check, "audience.states", states, Set.copyOf(Vocabulary.STATE.codes()));
        unknown(check, "audience.lines", lines, Set.copyOf(Vocabulary.LINE.codes()));
        for (String role : roles) {
            check.that(ROLES.contains(role) || role.equals(EVERY_AGENT), "audience.roles",
                    "platform.error.unknownCode", role);
        }
        for (String tier : tiers) {
            check.that(AgencyMarks.isTier(tier), "audience.tiers", "platform.error.unknownCode", tier);
        }
        for (String tag : tags) {
            check.that(AgencyMarks.isTag(tag), "audience.tags", "platform.error.unknownCode", tag);
        }
        check.that(tags.size() <= AgencyMarks.MOST_TAGS, "audience.tags", "platform.error.between", 0, AgencyMarks.MOST_TAGS);
        check.that(agencies.size() <= MOST_AGENCIES, "audience.agencies", "platform.error.between", 0, MOST_AGENCIES);
        boolean restricted = !(states.isEmpty() && lines.isEmpty() && agencies.isEmpty() && tiers.isEmpty()
                && roles.isEmpty() && tags.isEmpty());
        check.that(noted == null || !restricted, "audience.noted", "publication.error.notedAlone");
        check.done();
    }

    /** Whether that membership is in; never by {@code noted}, which is no matter of memberships. */
    public boolean includes(Seat seat) {
        return noted == null && oneOf(states, seat.states()) && oneOf(lines, seat.lines())
                && (agencies.isEmpty() || agencies.contains(seat.agency()))
                && (tiers.isEmpty() || tiers.contains(seat.tier())) && oneOf(tags, seat.tags())
                && (roles.isEmpty() || roles.contains(EVERY_AGENT) || roles.contains(seat.role()));
    }

    /** Without what would tell a reader about other agencies and about who noted something. */
    public Audience forReaders() {
        return new Audience(states, lines, List.of(), tiers, roles, null, tags);
    }

    private static boolean oneOf(List<String> wanted, List<String> held) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, held);
    }

    private static <T> List<T> distinct(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(new java.util.LinkedHashSet<>(given));
    }

    private static void unknown(Check check, String field, List<String> codes, Set<String> known) {
        for (String code : codes) {
            check.that(known.contains(code), field, "platform.error.unknownCode", code);
        }
    }
}
