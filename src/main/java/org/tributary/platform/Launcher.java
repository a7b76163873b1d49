package org.tributary.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts the packaged portal in a Java process of its own and passes its end on: the README's run command. It needs nothing but
 * the JDK. Ctrl-C reaches both processes; this one waits for the other and then ends without a word.
 *
 * <p>Environment: {@code TRIBUTARY_HTTP_PORT} (8080), {@code TRIBUTARY_DATA} (./data), {@code TRIBUTARY_DEMO} (true here),
 * {@code TRIBUTARY_JAVA_OPTIONS} (none). Everything else is the server's own and is described in {@code config/}.
 */
public final class Launcher {

    private static final Pattern OF_OTHERS = Pattern.compile("[0-9:]{8} INFO (?!org\\.tributary)");
    private static volatile boolean stopping;

    private Launcher() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments.length > 0 ? arguments[0] : "target");
        Map<String, String> environment = System.getenv();
        int port = port(environment.getOrDefault("TRIBUTARY_HTTP_PORT", "8080"));
        Path data = data(environment.getOrDefault("TRIBUTARY_DATA", "./data"));

        demo(environment.getOrDefault("TRIBUTARY_DEMO", "true"));

        WorkFolder folder = WorkFolder.of(target.resolve("payara"));
        ProcessBuilder builder = new ProcessBuilder(command(target, folder, port, environment));
        builder.environment().putIfAbsent("TRIBUTARY_DEMO", "true");
        builder.environment().put("TRIBUTARY_DATA", data.toString());
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.redirectErrorStream(true);
        Process server = builder.start();
        Thread console = new Thread(() -> relay(server), "console");
        console.setDaemon(true);
        console.start();

        Thread stop = new Thread(() -> stop(server, folder), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        int end = server.waitFor();
        console.join(TimeUnit.SECONDS.toMillis(2));
        folder.delete();
        leave(end, stop);
    }

    private static List<String> command(Path target, WorkFolder folder, int port, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!environment.getOrDefault("TRIBUTARY_DB_URL", "").startsWith("jdbc:postgresql:")) {
            // To try it out, memory counts for more than short pauses. Both compilers: the demo network is there in two thirds of
            // the time that the quick one alone takes.
            command.add("-XX:+UseSerialGC");
        }
        // The classes take some 150 MB; a smaller start means several full collections before the portal is ready.
        command.addAll(List.of("-Xmx1g", "-XX:MetaspaceSize=192m", "-Djava.awt.headless=true"));
        String options = environment.getOrDefault("TRIBUTARY_JAVA_OPTIONS", "").strip();
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split("\\s+")));
        }
        command.addAll(folder.server());
        // The WAR's content as the build laid it out: deployed where it is, not copied and unpacked at each start.
        command.addAll(List.of("--nohazelcast", "--disablephonehome", "--port", Integer.toString(port), "--prebootcommandfile",
                "config/pre-boot.asadmin", "--logproperties", "config/logging.properties", "--deploy",
                target.resolve("tributary").toString(), "--contextroot", "/"));
        return command;
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65_536) {
                return free(port, value);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, with the same sentence.
        }
        throw refuse("The setting TRIBUTARY_HTTP_PORT is wrong: it must be a port from 1 to 65535, not '" + value + "'.");
    }

    private static int free(int port, String value) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw refuse("The setting TRIBUTARY_HTTP_PORT is wrong: port " + value + " is in use or not allowed.");
        }
    }

    private static void demo(String value) {
        if (!List.of("true", "false").contains(value.strip().toLowerCase(Locale.ROOT))) {
            throw refuse("The setting TRIBUTARY_DEMO is wrong: it must be true or false, not '" + value + "'.");
        }
    }

    private static Path data(String value) throws IOException {
        try {
            Path data = Path.of(value).toAbsolutePath().normalize();
            if (!Files.exists(data)) {
                Files.createDirectories(data);
            }
            if (Files.isDirectory(data) && Files.isWritable(data)) {
                return data;
            }
        } catch (InvalidPathException | java.nio.file.FileSystemException impossible) {
            // Said below, with the same sentence.
        }
        throw refuse("The setting TRIBUTARY_DATA is wrong: '" + value + "' is no folder that can be written.");
    }

    private static RuntimeException refuse(String sentence) {
        System.out.println(sentence);
        Runtime.getRuntime().halt(1);
        return new IllegalStateException(sentence);
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /** Shows what the server says, but not what its own parts tell each other at start, nor anything while it stops. */
    private static void relay(Process server) {
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!stopping && !OF_OTHERS.matcher(line).lookingAt()) {
                    System.out.println(line);
                }
            }
        } catch (IOException closed) {
            System.out.flush();
        }
    }

    private static void stop(Process server, WorkFolder folder) {
        stopping = true;
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            folder.delete();
        } catch (InterruptedException hurried) {
            server.destroyForcibly();
        }
    }

    /** Ends this process with the server's code; where a signal is ending it already, only waits for that. */
    private static void leave(int end, Thread stop) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException endingAlready) {
            Thread.currentThread().join();
        }
        if (end == 130 || end == 143) {
            // Ctrl-C reached the server first; ours is on its way.
            TimeUnit.SECONDS.sleep(2);
            end = 0;
        }
        Runtime.getRuntime().halt(end);
    }
}
