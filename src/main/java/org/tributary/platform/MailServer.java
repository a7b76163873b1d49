package org.tributary.platform;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Where mail goes out.
 *
 * @param user empty where the server asks for none
 * @param from an address, with or without a name: {@code Tributary <portal@carrier.example>}
 * @param startTls whether the connection must be encrypted; port 465 always is
 */
public record MailServer(String host, int port, String user, String password, String from, boolean startTls) {

    private static final int ENCRYPTED_FROM_THE_START = 465;

    public MailServer {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException wrong) {
            throw new WrongSetting("TRIBUTARY_MAIL_FROM", "it must be the address that mail comes from, not '" + from + "'");
        }
        if (user.isEmpty() && !password.isEmpty()) {
            throw new WrongSetting("TRIBUTARY_MAIL_USER", "it is empty, but there is a password");
        }
    }

    public boolean encryptedFromTheStart() {
        return port == ENCRYPTED_FROM_THE_START;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
