package org.tributary.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.notification.MailState;
import org.tributary.notification.Mails;
import org.tributary.platform.web.Texts;

/** What became of the mails of invitations, for the page that lists them: {@code #{invitationMail.of(ids, id)}}. */
@Named("invitationMail")
@RequestScoped
public class InvitationMailWords {

    private @Nullable Map<UUID, MailState> states;

    @Inject
    Mails mails;

    @Inject
    Texts texts;

    /** A few words, empty where no mail was written. @param all those of the page, asked for once */
    public String of(Collection<UUID> all, UUID invitation) {
        MailState state = states(all).get(invitation);
        return state == null ? "" : texts.get("notification.invitationMail." + state.code());
    }

    /** Whether the address refused it, or it was given up: somebody has to look after it. */
    public boolean isLost(Collection<UUID> all, UUID invitation) {
        MailState state = states(all).get(invitation);
        return state == MailState.BOUNCED || state == MailState.GIVEN_UP;
    }

    private Map<UUID, MailState> states(Collection<UUID> all) {
        Map<UUID, MailState> known = states;
        if (known == null) {
            known = mails.invitationStates(all);
            states = known;
        }
        return known;
    }
}
