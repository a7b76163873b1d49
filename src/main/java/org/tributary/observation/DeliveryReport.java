package org.tributary.observation;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail server's word that it could not deliver a mail, as RFC 3464 writes it.
 *
 * @param messageId the Message-ID of the mail that came back, without its brackets
 * @param said what the server said, in its own words
 */
public record DeliveryReport(String messageId, String said) {

    private static final int MOST_BYTES = 100_000;

    /** Empty where it is none, or the mail is only late, or the report does not name it. */
    static Optional<DeliveryReport> in(Part message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")
                || !"delivery-status".equalsIgnoreCase(new ContentType(message.getContentType()).getParameter("report-type"))) {
            return Optional.empty();
        }
        MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
        String said = null;
        String messageId = null;
        for (int at = 0; at < parts.getCount(); at++) {
            Part part = parts.getBodyPart(at);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                said = failure(part);
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")
                    || part.isMimeType("message/global") || part.isMimeType("message/global-headers")) {
                messageId = field(new InternetHeaders(stream(part)), "Message-ID");
            }
        }
        return said == null || messageId == null
                ? Optional.empty()
                : Optional.of(new DeliveryReport(messageId.replaceAll("[<>]", ""), said));
    }

    /** What is said of the first recipient that failed: after the fields of the mail come those of each recipient. */
    private static @Nullable String failure(Part part) throws MessagingException, IOException {
        InputStream groups = stream(part);
        while (groups.available() > 0) {
            InternetHeaders group = new InternetHeaders(groups);
            if ("failed".equalsIgnoreCase(field(group, "Action"))) {
                String diagnostic = field(group, "Diagnostic-Code");
                String words = diagnostic == null ? field(group, "Status") : diagnostic.replaceFirst("(?i)^smtp;\\s*", "");
                return words == null ? "" : words;
            }
        }
        return null;
    }

    private static ByteArrayInputStream stream(Part part) throws MessagingException, IOException {
        return new ByteArrayInputStream(part.getInputStream().readNBytes(MOST_BYTES));
    }

    private static @Nullable String field(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null || value.isBlank() ? null : value.replaceAll("\\s+", " ").strip();
    }

    /** Nothing of a mail belongs into a log. */
    @Override
    public String toString() {
        return "a delivery report";
    }
}
