package org.tributary.people.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.people.NewInvitation;
import org.tributary.people.People;
import org.tributary.people.Role;

/** What stands in the form of a person; it may be anything until it is saved. */
public class PersonForm implements Serializable {

    private String username = "";
    private String name = "";
    private String agency = "";
    private boolean enabled = true;
    private final Map<String, Boolean> roles = new HashMap<>();
    private final Map<String, Boolean> states = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();

    void fill(People.Detail of) {
        username = of.username();
        name = of.name();
        agency = of.agency();
        enabled = of.enabled();
        of.roles().forEach(role -> roles.put(role.code(), true));
        of.states().forEach(code -> states.put(code, true));
        of.lines().forEach(code -> lines.put(code, true));
    }

    NewInvitation invited() {
        return new NewInvitation(username, name, agency, chosen(states), chosen(lines), chosenRoles(), "");
    }

    People.Change changed() {
        return new People.Change(name, chosenRoles(), enabled, agency, chosen(states), chosen(lines));
    }

    private Set<Role> chosenRoles() {
        return chosen(roles).stream().flatMap(code -> Role.ofCode(code).stream()).collect(Collectors.toSet());
    }

    static List<String> chosen(Map<String, Boolean> choices) {
        return choices.entrySet().stream().filter(choice -> Boolean.TRUE.equals(choice.getValue()))
                .map(Map.Entry::getKey).sorted().toList();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public Map<String, Boolean> getRoles() {
        return roles;
    }

    public Map<String, Boolean> getStates() {
        return states;
    }

    public Map<String, Boolean> getLines() {
        return lines;
    }
}
