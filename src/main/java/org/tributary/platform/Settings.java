package org.tributary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The settings, read from MicroProfile Config: system properties, then the environment, then
 * {@code META-INF/microprofile-config.properties}. {@code config/tributary.env.sample} documents each. A wrong one ends the
 * process with one sentence (see {@link Migration}).
 */
@ApplicationScoped
public class Settings {

    @Inject
    Config config;

    /** Everything is read once, so that a wrong setting is found at start and not weeks later. */
    void check() {
        demo();
        networkZone();
        sessionIdle();
        sessionAbsolute();
        passwordRounds();
        seedNotes();
        seedAgents();
        timers();
        smallGroupPersons();
        smallGroupGroups();
        address();
        mailServer();
        noteDays();
        responseDays();
        mustReads();
        signOffsRequired();
        if (database().isBlank()) {
            throw new WrongSetting("TRIBUTARY_DB_URL", "it is empty");
        }
        if (!database().startsWith("jdbc:h2:") && !database().startsWith("jdbc:postgresql:")) {
            throw new WrongSetting("TRIBUTARY_DB_URL", "it must begin with jdbc:postgresql: or jdbc:h2:");
        }
    }

    public boolean demo() {
        return truth("tributary.demo");
    }

    public boolean timers() {
        return truth("tributary.timers");
    }

    public String database() {
        return text("tributary.db.url");
    }

    public boolean embeddedDatabase() {
        return database().startsWith("jdbc:h2:");
    }

    public Path data() {
        return Path.of(text("tributary.data"));
    }

    /** The time of the network: releases happen on Mondays at 06:00 there. */
    public ZoneId networkZone() {
        String zone = text("tributary.network.zone");
        try {
            return ZoneId.of(zone);
        } catch (java.time.DateTimeException unknown) {
            throw new WrongSetting("TRIBUTARY_NETWORK_ZONE", "there is no time zone " + zone);
        }
    }

    public Duration sessionIdle() {
        return Duration.ofMinutes(number("tributary.session.idle.minutes", 1, 24 * 60));
    }

    public Duration sessionAbsolute() {
        return Duration.ofMinutes(number("tributary.session.absolute.minutes", 1, 7 * 24 * 60));
    }

    /** Of the hash of a password; in a demo network, whose password stands on the console, as few as the container takes. */
    public int passwordRounds() {
        return number("tributary.password.rounds", demo() ? 1024 : 210_000, 100_000_000);
    }

    public int seedNotes() {
        return number("tributary.demo.notes", 0, 100_000);
    }

    public int seedAgents() {
        return number("tributary.demo.agents", 12, 240);
    }

    public int smallGroupPersons() {
        return number("tributary.small.groups.persons", 5, 1000);
    }

    public int smallGroupGroups() {
        return number("tributary.small.groups.groups", 3, 1000);
    }

    /** Where the portal is found from outside, without a slash at the end: the beginning of every link in a mail. */
    public String address() {
        String address = text("tributary.address");
        if (address.isEmpty()) {
            return "http://localhost:" + number("tributary.http.port", 1, 65_535);
        }
        if (!address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new WrongSetting("TRIBUTARY_ADDRESS", "it must begin with https:// or http://, not " + quoted(address));
        }
        return address.replaceFirst("/+$", "");
    }

    /** Where mail goes out; without a host mail is off. */
    public Optional<MailServer> mailServer() {
        String host = text("tributary.mail.host");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MailServer(host, number("tributary.mail.port", 1, 65_535), text("tributary.mail.user"),
                text("tributary.mail.password"), text("tributary.mail.from"), truth("tributary.mail.starttls")));
    }

    /** Within how many days from its receipt a note should have an end. */
    public int noteDays() {
        return number("tributary.note.days", 8, 365);
    }

    /** Within how many days from its publication an insight should have a response. */
    public int responseDays() {
        return number("tributary.response.days", 1, 365);
    }

    /** How many must-reads a month an agent is asked for before a writer must say why. */
    public int mustReads() {
        return number("tributary.must.reads", 1, 100);
    }

    /**
     * Whether compliance signs every must-read and legal every product, beside an approver; else where the writer asks for it,
     * as in a demo network.
     */
    public boolean signOffsRequired() {
        return switch (text("tributary.sign.offs")) {
            case "" -> !demo();
            case "required" -> true;
            case "asked" -> false;
            default -> throw new WrongSetting("TRIBUTARY_SIGN_OFFS", "it must be required or asked, or be left out");
        };
    }

    public String version() {
        return text("tributary.version");
    }

    /** Ends the process with one sentence: after a failed deployment Payara would stay up and answer 404 to everything. */
    static void end(@Nullable String sentence) {
        System.out.println(sentence);
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }

    /** What a failure says at its root, in one line. */
    static String reason(Exception failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : message.lines().findFirst().orElse("").strip();
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }

    private boolean truth(String name) {
        String value = text(name);
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw new WrongSetting(environmentName(name), "it must be true or false, not " + quoted(value));
    }

    private int number(String name, int least, int most) {
        String value = text(name);
        Optional<Integer> number = parsed(value);
        if (number.isEmpty() || number.get() < least || number.get() > most) {
            throw new WrongSetting(environmentName(name),
                    "it must be a whole number from " + least + " to " + most + ", not " + quoted(value));
        }
        return number.get();
    }

    private static Optional<Integer> parsed(String value) {
        try {
            return Optional.of(Integer.parseInt(value));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "empty" : "'" + value + "'";
    }

    private static String environmentName(String name) {
        return name.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
