package org.tributary.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Where one server works while it runs: a folder of its own among the temporary ones with its configuration and what it unpacks.
 * The server itself was unpacked by the build, once for all starts; by itself it would write half a gigabyte at each of them, which
 * a killed one leaves behind.
 */
final class WorkFolder {

    private static final List<String> COPIED = List.of("config", "lib");

    private final Path unpacked;
    private final Path folder;

    private WorkFolder(Path unpacked, Path folder) {
        this.unpacked = unpacked;
        this.folder = folder;
    }

    /** @param unpacked the server as the build unpacked it: {@code launch-micro.jar}, {@code runtime}, {@code config}, {@code lib} */
    static WorkFolder of(Path unpacked) throws IOException {
        WorkFolder work = new WorkFolder(unpacked.toAbsolutePath().normalize(), Files.createTempDirectory("tributary-"));
        for (String part : COPIED) {
            work.copy(part);
        }
        Files.createDirectory(work.folder.resolve("tmp"));
        return work;
    }

    /** The part of the command that makes a Java process this server, with its main class and its folder. */
    List<String> server() throws IOException {
        Path jar = unpacked.resolve("launch-micro.jar");
        List<String> part = new ArrayList<>();
        try (JarFile launcher = new JarFile(jar.toFile())) {
            // A manifest's wishes count for java -jar only, which would give every server the folder of the jar.
            Attributes wishes = launcher.getManifest().getMainAttributes();
            part.addAll(options("--add-opens", wishes.getValue("Add-Opens")));
            part.addAll(options("--add-exports", wishes.getValue("Add-Exports")));
            part.addAll(List.of("-Djava.io.tmpdir=" + folder.resolve("tmp"), "-Dfish.payara.micro.BootJar=" + jar.toUri(),
                    "-Dfish.payara.micro.UnpackDir=" + unpacked, "-cp", jar.toString(),
                    wishes.getValue("Start-Class"), "--rootdir", folder.toString()));
        }
        return part;
    }

    /** When its server has ended; once is enough, and twice does no harm. */
    synchronized void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            // A temporary folder that the system clears in the end; nobody waits for it.
        }
    }

    private void copy(String part) throws IOException {
        try (Stream<Path> all = Files.walk(unpacked.resolve(part))) {
            for (Path path : all.toList()) {
                Files.copy(path, folder.resolve(unpacked.relativize(path)));
            }
        }
    }

    private static List<String> options(String name, String packages) {
        return Stream.of(packages.split(" ")).flatMap(each -> Stream.of(name, each + "=ALL-UNNAMED")).toList();
    }
}
