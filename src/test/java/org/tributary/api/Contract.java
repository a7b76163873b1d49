package org.tributary.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The resources as the contract names them, and as the code has them. */
final class Contract {

    private Contract() {
    }

    /** A call, who may make it, and its status for a random id and an empty body. */
    record Call(String method, String path, Set<String> roles, int status) {

        boolean admits(Set<String> held) {
            return roles.contains("anyone") || roles.contains("everyone") && !held.isEmpty()
                    || held.stream().anyMatch(roles::contains);
        }

        String path(Object id) {
            return path.replace("{id}", id.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Call> calls() throws IOException {
        try (var stream = Contract.class.getResourceAsStream("resources.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(cells -> new Call(cells[0], cells[1], Set.of(cells[2].split(",")), Integer.parseInt(cells[3])))
                    .toList();
        }
    }

    /** Method and path of every resource method in the code. */
    static Set<String> coded() {
        Set<String> found = new TreeSet<>();
        for (JavaClass one : new ClassFileImporter().importPath(java.nio.file.Path.of("target/classes"))) {
            for (JavaMethod method : one.getMethods()) {
                String verb = method.getAnnotations().stream()
                        .map(used -> used.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                        .flatMap(java.util.Optional::stream).map(HttpMethod::value).collect(Collectors.joining());
                if (!verb.isEmpty()) {
                    String own = method.tryGetAnnotationOfType(Path.class).map(path -> "/" + path.value()).orElse("");
                    found.add(verb + " /" + one.getAnnotationOfType(Path.class).value().replaceAll("\\{\\w+}", "{id}")
                            + own.replaceAll("\\{\\w+}", "{id}"));
                }
            }
        }
        return found;
    }
}
