package org.tributary.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tributary.notification.InvitationMails;
import org.tributary.notification.MailEnded;
import org.tributary.notification.MailState;
import org.tributary.people.PendingInvitations;

/** Tells the list of invitations what became of their mails. */
@ApplicationScoped
public class InvitationEnds {

    @Inject
    PendingInvitations pending;

    void hear(@Observes MailEnded ended) {
        InvitationMails.invitationOf(ended.key()).ifPresent(id -> tell(id, ended.state()));
    }

    private void tell(UUID id, MailState state) {
        if (state == MailState.SENT) {
            pending.sent(id);
        } else {
            pending.bounced(id);
        }
    }
}
