package org.tributary.observation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.observation.ChannelAnswer;
import org.tributary.observation.FlagKind;
import org.tributary.observation.Screening;

/** What is asked of whoever notes something that looks like a complaint ({@code WEB-INF/includes/channel.xhtml}). */
@Named
@RequestScoped
public class ChannelQuestion {

    /** The name of the two buttons. */
    private static final String NAME = "channel";

    private final Map<String, String> known = new HashMap<>();

    /** {@code complaint} or {@code threat}, empty where nothing is asked. */
    public String about(String text) {
        return known.computeIfAbsent(text, ChannelQuestion::recognised);
    }

    private static String recognised(String text) {
        Set<FlagKind> flags = Screening.flagsOf(text);
        return flags.contains(FlagKind.THREAT)
                ? FlagKind.THREAT.code()
                : flags.contains(FlagKind.COMPLAINT) ? FlagKind.COMPLAINT.code() : "";
    }

    /** What was chosen, as a code, or empty. */
    public String getChosen() {
        return answer().map(ChannelAnswer::code).orElse("");
    }

    Optional<ChannelAnswer> answer() {
        return ChannelAnswer.given(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(NAME));
    }
}
