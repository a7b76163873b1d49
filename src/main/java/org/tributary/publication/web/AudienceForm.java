package org.tributary.publication.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.Audience;

/** For whom a publication is, as it stands in the form: a box for each code, and those who noted an insight. */
public class AudienceForm implements Serializable {

    private final Map<String, Boolean> states = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();
    private final Map<String, Boolean> tiers = new HashMap<>();
    private final Map<String, Boolean> tags = new HashMap<>();
    private final Map<String, Boolean> roles = new HashMap<>();
    /** By public id. */
    private final Map<String, Boolean> agencies = new HashMap<>();
    private @Nullable UUID noted;

    void fill(Audience audience) {
        noted = audience.noted();
        audience.agencies().forEach(id -> agencies.put(id.toString(), true));
        audience.states().forEach(code -> states.put(code, true));
        audience.lines().forEach(code -> lines.put(code, true));
        audience.tiers().forEach(code -> tiers.put(code, true));
        audience.tags().forEach(code -> tags.put(code, true));
        audience.roles().forEach(code -> roles.put(code, true));
    }

    Audience audience() {
        return new Audience(chosen(states), chosen(lines), chosen(agencies).stream().map(UUID::fromString).toList(),
                chosen(tiers), chosen(roles), noted, chosen(tags));
    }

    /** The codes whose box is on, in their order. */
    static List<String> chosen(Map<String, Boolean> boxes) {
        return boxes.entrySet().stream().filter(box -> Boolean.TRUE.equals(box.getValue())).map(Map.Entry::getKey).sorted()
                .toList();
    }

    public Map<String, Boolean> getStates() {
        return states;
    }

    public Map<String, Boolean> getLines() {
        return lines;
    }

    public Map<String, Boolean> getTiers() {
        return tiers;
    }

    public Map<String, Boolean> getTags() {
        return tags;
    }

    public Map<String, Boolean> getRoles() {
        return roles;
    }

    public Map<String, Boolean> getAgencies() {
        return agencies;
    }

    public @Nullable UUID getNoted() {
        return noted;
    }

    public void setNoted(@Nullable UUID noted) {
        this.noted = noted;
    }
}
