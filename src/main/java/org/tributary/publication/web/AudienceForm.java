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
    private final Map<String, Boolean> roles = new HashMap<>();
    /** The form has no place for them; what came by the API is kept. */
    private List<UUID> agencies = List.of();
    private @Nullable UUID noted;

    void fill(Audience audience) {
        noted = audience.noted();
        agencies = audience.agencies();
        audience.states().forEach(code -> states.put(code, true));
        audience.lines().forEach(code -> lines.put(code, true));
        audience.tiers().forEach(code -> tiers.put(code, true));
        audience.roles().forEach(code -> roles.put(code, true));
    }

    Audience audience() {
        return new Audience(chosen(states), chosen(lines), agencies, chosen(tiers), chosen(roles), noted);
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

    public Map<String, Boolean> getRoles() {
        return roles;
    }

    public @Nullable UUID getNoted() {
        return noted;
    }

    public void setNoted(@Nullable UUID noted) {
        this.noted = noted;
    }
}
