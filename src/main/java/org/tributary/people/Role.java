package org.tributary.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do. A principal is also an agent; compliance and legal are approvers for their kind. */
public enum Role {

    AGENT, PRINCIPAL, CURATOR, PUBLISHER, APPROVER, COMPLIANCE, LEGAL, MANAGER, ADMINISTRATOR,
    /** Background work: pooling, releases, reminders. No person can hold it. */
    SYSTEM;

    /** As the API, imports and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role != SYSTEM && role.code().equals(code)).findFirst();
    }

    /** The roles that follow from the ones given. */
    public static Set<Role> implied(Set<Role> given) {
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(given);
        if (all.contains(PRINCIPAL)) {
            all.add(AGENT);
        }
        return all;
    }

    static String joined(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining("|"));
    }

    static Set<Role> split(String joined) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : joined.split("\\|")) {
            ofCode(code).ifPresent(roles::add);
        }
        return roles;
    }
}
