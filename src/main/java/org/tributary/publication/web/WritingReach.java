package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Agencies;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.Audience;
import org.tributary.publication.AudienceChoices;
import org.tributary.publication.AudienceSize;
import org.tributary.publication.InsightName;
import org.tributary.publication.PublicationDesk;
import org.tributary.publication.Writing;

/** Whom it can be for, how many they are and where they work, and which insights it can answer. */
@Named
@ViewScoped
public class WritingReach implements Serializable {

    /** More states than that are counted together. */
    private static final int NAMED = 12;

    private AudienceChoices choices = new AudienceChoices(List.of(), List.of(), List.of(), List.of());
    private List<InsightName> insights = List.of();
    private Map<UUID, String> names = new LinkedHashMap<>();
    private @Nullable AudienceSize size;
    private String agency = "";

    @Inject
    PublicationDesk desk;

    @Inject
    Agencies agencies;

    @Inject
    PageTurns act;

    void opened(Writing writing) {
        choices = writing.choices();
        insights = writing.insights();
        size = writing.size();
        names = agencies.names();
    }

    void count(Audience audience) {
        size = desk.sizeOf(audience).orElse(null);
    }

    /** How many what stands in the form is for, and where they work. */
    public void count(AudienceForm form) {
        act.done("write", () -> count(form.audience()));
    }

    /** The agency of that name is in, too. */
    public void add(AudienceForm form) {
        act.done("write", () -> {
            UUID id = names.entrySet().stream().filter(one -> one.getValue().equalsIgnoreCase(agency.strip()))
                    .map(Map.Entry::getKey).findFirst()
                    .orElseThrow(() -> new Invalid("agency", "publication.error.noAgency", agency.strip()));
            form.getAgencies().put(id.toString(), true);
            agency = "";
            count(form.audience());
        });
    }

    /** The agencies that were named, also where their box was just taken off again. */
    public List<Choice> named(AudienceForm form) {
        return names.entrySet().stream().filter(one -> form.getAgencies().containsKey(one.getKey().toString()))
                .map(one -> new Choice(one.getKey().toString(), one.getValue())).toList();
    }

    public List<String> getAgencyNames() {
        return List.copyOf(names.values());
    }

    /** Where most of them work. */
    public List<AudienceSize.OfState> getStates() {
        return size == null ? List.of() : size.states().stream().limit(NAMED).toList();
    }

    /** How many states more there are. */
    public int getOtherStates() {
        return size == null ? 0 : Math.max(0, size.states().size() - NAMED);
    }

    public AudienceChoices getChoices() {
        return choices;
    }

    public List<InsightName> getInsights() {
        return insights;
    }

    /** Null where no number is shown for that audience. */
    public @Nullable AudienceSize getSize() {
        return size;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }
}
