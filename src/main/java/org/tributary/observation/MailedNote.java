package org.tributary.observation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a mail says, in memory only.
 *
 * @param sender the one address it is from, in lower case, or empty where it has none or several
 * @param messageId the mail's own name, or empty
 * @param text the sender's own words, without signature and quotations; empty where there are none
 */
public record MailedNote(String sender, String messageId, String text) {

    /** By which a second look at the same mail is known. Somebody else's mail of the same Message-ID is another one. */
    String hash() {
        String name = messageId.isEmpty() ? text : messageId;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((sender + "\n" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Nothing of a mail belongs into a log. */
    @Override
    public String toString() {
        return "a mail";
    }
}
