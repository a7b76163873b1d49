package org.tributary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The settings of the mailbox to which agents mail their notes; without a host it is off. */
@ApplicationScoped
public class MailIn {

    private static final String HOST = "tributary.mailin.host";
    private static final String USER = "tributary.mailin.user";
    private static final int MOST_PORT = 65_535;

    @Inject
    Config config;

    /**
     * A mailbox that is read by IMAP.
     *
     * @param tls whether the connection is encrypted from its first byte, and the server's certificate checked
     * @param folder the folder that is read
     * @param aside the folder that mail from nobody we know is moved to, empty where it is deleted
     * @param address where agents mail to
     */
    public record Mailbox(String host, int port, String user, String password, boolean tls, String folder, String aside,
            String address) {
    }

    /** The mailbox, empty where none is set. @throws WrongSetting where one is set and cannot be right */
    public Optional<Mailbox> mailbox() {
        String host = text(HOST);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String user = text(USER);
        if (user.isEmpty()) {
            throw new WrongSetting("TRIBUTARY_MAILIN_USER", "it is empty although TRIBUTARY_MAILIN_HOST is set");
        }
        String address = text("tributary.mailin.address");
        String tls = text("tributary.mailin.tls");
        if (!tls.equals("true") && !tls.equals("false")) {
            throw new WrongSetting("TRIBUTARY_MAILIN_TLS", "it must be true or false, not '" + tls + "'");
        }
        String known = address.isEmpty() && user.contains("@") ? user : address;
        return Optional.of(new Mailbox(host, port(text("tributary.mailin.port")), user, text("tributary.mailin.password"),
                tls.equals("true"), text("tributary.mailin.folder"), text("tributary.mailin.aside"), known));
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port <= MOST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, with the same sentence.
        }
        throw new WrongSetting("TRIBUTARY_MAILIN_PORT", "it must be a port from 1 to 65535, not '" + value + "'");
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }
}
