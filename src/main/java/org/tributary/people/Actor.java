package org.tributary.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person as of this request, with the roles of this way in (a token may carry fewer), or the system.
 *
 * @param person the person's key, 0 for the system
 * @param agency the key of the agency the person works for right now, or null
 * @param ownerGroup the key of the owner group behind that agency, or null
 * @param states of the memberships that hold today, in order
 * @param lines of the memberships that hold today, in order
 * @param memberships how many hold today: with several the person says for which agency they work right now
 * @param keys whether single letters act on pages
 */
public record Actor(long person, UUID publicId, String username, String name, Set<Role> roles, @Nullable Long agency,
        @Nullable String agencyName, @Nullable Long ownerGroup, List<String> states, List<String> lines, String language,
        String theme, int memberships, boolean keys) {

    /** Somebody with one membership, or none where there is no agency. */
    public Actor(long person, UUID publicId, String username, String name, Set<Role> roles, @Nullable Long agency,
            @Nullable String agencyName, @Nullable Long ownerGroup, List<String> states, List<String> lines,
            String language, String theme) {
        this(person, publicId, username, name, roles, agency, agencyName, ownerGroup, states, lines, language, theme,
                agency == null ? 0 : 1, true);
    }

    public Actor {
        roles = Set.copyOf(roles);
        states = List.copyOf(states);
        lines = List.copyOf(lines);
    }

    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** The same person with further roles, for a part of an act that needs them; in the audit it stays theirs. */
    public Actor with(Role... further) {
        Set<Role> all = new java.util.HashSet<>(roles);
        all.addAll(Arrays.asList(further));
        return new Actor(person, publicId, username, name, all, agency, agencyName, ownerGroup, states, lines, language, theme,
                memberships, keys);
    }

    /** Background work, under a name that the audit shows and with the roles it needs. */
    public static Actor system(String task, Role... roles) {
        Set<Role> all = new java.util.HashSet<>(Arrays.asList(roles));
        all.add(Role.SYSTEM);
        return new Actor(0, new UUID(0, 0), "system", task, all, null, null, null, List.of(), List.of(), "en", "");
    }
}
