package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.InvitationMade;
import org.tributary.people.InvitationRevoked;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/**
 * Writes the mail of an invitation, in the language of whoever invites; of several for one invitation only the newest still leads
 * in, so only that one goes.
 */
@ApplicationScoped
public class InvitationMails {

    /** The kind of these mails, and the beginning of their keys: {@code invitation:<id>:…}. */
    public static final String KIND = "invitation";

    @Inject
    Mails mails;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    void hear(@Observes InvitationMade event) {
        mails.takeBack(keyStart(event.invitation()));
        String until = Dates.full(event.expiresAt().atZoneSameInstant(settings.networkZone()).toLocalDate());
        mails.write(new Mail(keyStart(event.invitation()) + trace(event.link()), event.address(), null, KIND,
                texts.say("notification.mail.invitation.subject", event.inviter(), event.network()),
                texts.say("notification.mail.invitation.body", event.name(), event.inviter(), event.network(),
                        event.link(), until)));
    }

    void hear(@Observes InvitationRevoked event) {
        mails.takeBack(keyStart(event.invitation()));
    }

    /** The invitation whose mail has that key, if it is one. */
    public static Optional<UUID> invitationOf(String key) {
        String[] parts = key.split(":");
        return parts.length == 3 && parts[0].equals(KIND) ? Optional.of(UUID.fromString(parts[1])) : Optional.empty();
    }

    /** How the keys of all mails of an invitation begin. */
    public static String keyStart(UUID invitation) {
        return KIND + ":" + invitation + ":";
    }

    /** Tells two links apart and leads back to neither. */
    private static UUID trace(String link) {
        return UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8));
    }
}
