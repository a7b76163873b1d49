package org.tributary.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.tributary.platform.MailServer;

/** An open line to the mail server. */
public final class SmtpLine implements AutoCloseable {

    private static final String TO_CONNECT_MS = "10000";
    private static final String TO_ANSWER_MS = "15000";

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    private SmtpLine(MailServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /**
     * @param returnTo the address that delivery reports go to, empty where that is the sender
     * @throws MessagingException where the server does not answer, or does not let us in
     */
    static SmtpLine open(MailServer server, String returnTo) throws MessagingException {
        Properties properties = new Properties();
        String protocol = server.encryptedFromTheStart() ? "smtps" : "smtp";
        String start = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put(start + "connectiontimeout", TO_CONNECT_MS);
        properties.put(start + "timeout", TO_ANSWER_MS);
        properties.put(start + "writetimeout", TO_ANSWER_MS);
        properties.put(start + "auth", Boolean.toString(!server.user().isEmpty()));
        properties.put(start + "starttls.enable", Boolean.toString(server.startTls()));
        properties.put(start + "starttls.required", Boolean.toString(server.startTls()));
        properties.put(start + "ssl.checkserveridentity", "true");
        if (!returnTo.isEmpty()) {
            properties.put(start + "from", returnTo);
        }
        Session session = Session.getInstance(properties);
        Transport transport = session.getTransport();
        if (server.user().isEmpty()) {
            transport.connect(server.host(), server.port(), null, null);
        } else {
            transport.connect(server.host(), server.port(), server.user(), server.password());
        }
        return new SmtpLine(server, session, transport);
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    /**
     * Hands one mail over.
     *
     * @param id the part of the Message-ID before the at sign
     * @throws MessagingException where the server did not take it
     */
    void send(String id, String address, String subject, String body, Map<String, String> headers, Instant at)
            throws MessagingException {
        InternetAddress to = new InternetAddress(address, true);
        InternetAddress from = new InternetAddress(server.from());
        MimeMessage message = new Stamped(session, id + from.getAddress().substring(from.getAddress().indexOf('@')));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setText(body, StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
        transport.sendMessage(message, new Address[]{to});
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    /** Jakarta Mail would make up an id of its own for each try. */
    private static final class Stamped extends MimeMessage {

        private final String id;

        Stamped(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
