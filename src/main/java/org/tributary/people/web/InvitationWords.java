package org.tributary.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.people.Invitation;
import org.tributary.people.InvitationRow;
import org.tributary.people.Membership;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/** Invitations in the words of those who invite. */
@Named
@ApplicationScoped
public class InvitationWords {

    private static final Map<String, String> LOOKS = Map.of("sent", "acc", "used", "good", "bounced", "warn", "expired",
            "warn");

    @Inject
    Texts texts;

    @Inject
    Settings settings;

    /** In the time of the network. */
    public String day(OffsetDateTime at) {
        return Dates.day(at.atZoneSameInstant(settings.networkZone()).toLocalDate());
    }

    public String state(InvitationRow row) {
        return texts.get("people.invitation.state." + row.state());
    }

    public String look(InvitationRow row) {
        return LOOKS.getOrDefault(row.state(), "plain");
    }

    /** As what they are invited. */
    public String place(InvitationRow row) {
        return row.kind().equals(Invitation.STAFF)
                ? texts.get("people.invitation.staff")
                : texts.say("people.invitation.place", texts.get("people.membership." + row.kind()), row.agency());
    }

    /** What is to be known or done about it, in a sentence. */
    public String told(InvitationRow row) {
        OffsetDateTime closed = row.closedAt();
        return texts.say("people.invitation.told." + row.state(), day(row.invitedAt()),
                closed == null ? day(row.expiresAt()) : day(closed), row.invitedBy() == null ? "" : row.invitedBy());
    }

    /** What a principal may invite somebody as. */
    public List<Choice> getTeam() {
        return Stream.of(Membership.PRODUCER, Membership.SERVICE_REPRESENTATIVE)
                .map(kind -> new Choice(kind, texts.get("people.membership." + kind))).toList();
    }
}
