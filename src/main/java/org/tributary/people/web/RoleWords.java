package org.tributary.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.people.Role;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Texts;

/** Roles as people read and choose them. */
@Named
@ApplicationScoped
public class RoleWords {

    @Inject
    Texts texts;

    public String of(Collection<Role> roles) {
        return roles.stream().sorted().map(role -> texts.get("people.role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    /** Of the codes as the database joins them. */
    public String ofCodes(String joined) {
        return of(Arrays.stream(joined.split("\\|")).flatMap(code -> Role.ofCode(code).stream()).toList());
    }

    /** Those that a person can hold, in order. */
    public List<Choice> getAll() {
        return choices(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));
    }

    public List<Choice> choices(Set<Role> roles) {
        return roles.stream().sorted().map(role -> new Choice(role.code(), texts.get("people.role." + role.code()))).toList();
    }
}
