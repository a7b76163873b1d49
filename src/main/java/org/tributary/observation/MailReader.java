package org.tributary.observation;

import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tributary.platform.MailIn;

/**
 * Reads a mailbox by IMAP. A mail is deleted there once it is taken, in this order, so that none is lost; one that is seen twice
 * is known by its name. What is refused goes aside, or away where no folder is named for it.
 */
final class MailReader {

    private static final int MOST_MAILS = 50;
    private static final int MOST_BYTES = 400_000;
    private static final int MOST_DEPTH = 8;
    private static final String CONNECT_MS = "20000";
    private static final String READ_MS = "60000";

    private final MailIn.Mailbox mailbox;

    MailReader(MailIn.Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * @param taker says whether a mail was taken or known, else it was refused
     * @param returned says whether a mail of ours came back
     * @return how many mails were looked at
     */
    int read(Function<MailedNote, Boolean> taker, Function<DeliveryReport, Boolean> returned) throws MessagingException {
        String protocol = mailbox.tls() ? "imaps" : "imap";
        Properties properties = new Properties();
        properties.put("mail." + protocol + ".connectiontimeout", CONNECT_MS);
        properties.put("mail." + protocol + ".timeout", READ_MS);
        properties.put("mail." + protocol + ".writetimeout", READ_MS);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        try (Store store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            // Closing it deletes what is marked, also where one mail brought the round to an end.
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                int mails = Math.min(folder.getMessageCount(), MOST_MAILS);
                for (int number = 1; number <= mails; number++) {
                    take(store, folder, folder.getMessage(number), message -> isTaken(message, taker, returned));
                }
                return mails;
            }
        }
    }

    private static boolean isTaken(Message message, Function<MailedNote, Boolean> taker,
            Function<DeliveryReport, Boolean> returned) {
        Optional<DeliveryReport> report = reported(message);
        return report.isPresent()
                ? returned.apply(report.get())
                : understood(message).map(taker).orElse(false);
    }

    private void take(Store store, Folder folder, Message message, Predicate<Message> isTaken) throws MessagingException {
        if (message.isSet(Flags.Flag.DELETED)) {
            return;
        }
        if (!isTaken.test(message) && !mailbox.aside().isEmpty()) {
            Folder aside = store.getFolder(mailbox.aside());
            if (!aside.exists()) {
                aside.create(Folder.HOLDS_MESSAGES);
            }
            folder.copyMessages(new Message[]{message}, aside);
        }
        message.setFlag(Flags.Flag.DELETED, true);
    }

    private static Optional<DeliveryReport> reported(Message message) {
        try {
            return DeliveryReport.in(message);
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Empty where it cannot be read, or was written by a machine. */
    private static Optional<MailedNote> understood(Message message) {
        try {
            String[] auto = message.getHeader("Auto-Submitted");
            if (auto != null && !auto[0].strip().equalsIgnoreCase("no")) {
                return Optional.empty();
            }
            String[] ids = message.getHeader("Message-ID");
            String subject = message.getSubject() == null ? "" : message.getSubject();
            return Optional.of(new MailedNote(sender(message.getFrom()), ids == null ? "" : ids[0].strip(),
                    MailWords.own(text(message, 0).orElse(""), subject)));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String sender(Address[] from) {
        return from != null && from.length == 1 && from[0] instanceof InternetAddress one && one.getAddress() != null
                ? one.getAddress().strip().toLowerCase(Locale.ROOT)
                : "";
    }

    /** The first plain text that is no attachment, else the first HTML as text. */
    private static Optional<String> text(Part part, int depth) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || depth > MOST_DEPTH) {
            return Optional.empty();
        }
        if (part.isMimeType("text/plain")) {
            return Optional.of(content(part));
        }
        if (part.isMimeType("text/html")) {
            return Optional.of(MailWords.plain(content(part)));
        }
        Optional<String> html = Optional.empty();
        if (part.isMimeType("multipart/*")) {
            // Made here and not by the part, which would need the platform's registry of content handlers.
            Multipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int at = 0; at < parts.getCount(); at++) {
                Optional<String> found = text(parts.getBodyPart(at), depth + 1);
                if (found.isPresent() && !parts.getBodyPart(at).isMimeType("text/html")) {
                    return found;
                }
                html = html.isPresent() ? html : found;
            }
        }
        return html;
    }

    private static String content(Part part) throws MessagingException, IOException {
        byte[] bytes = part.getInputStream().readNBytes(MOST_BYTES);
        return new String(bytes, charset(new ContentType(part.getContentType()).getParameter("charset")));
    }

    private static Charset charset(@org.jspecify.annotations.Nullable String named) {
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
