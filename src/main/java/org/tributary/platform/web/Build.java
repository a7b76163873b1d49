package org.tributary.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.platform.Settings;

/** A name for what devices keep of this build: it changes with any static file, or with the page kept for lack of a connection. */
@ApplicationScoped
public class Build {

    private static final int LENGTH = 12;

    private String name = "";

    @Inject
    ServletContext context;

    @Inject
    Settings settings;

    @PostConstruct
    void read() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.version().getBytes(StandardCharsets.UTF_8));
            add(digest, "/resources/");
            add(digest, "/WEB-INF/includes/");
            add(digest, "/service-worker.js");
            add(digest, "/observation/offline.xhtml");
            add(digest, "/WEB-INF/classes/texts/");
            name = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(MessageDigest digest, String path) throws IOException {
        Set<String> inside = context.getResourcePaths(path);
        if (inside != null && path.endsWith("/")) {
            for (String one : new TreeSet<>(inside)) {
                add(digest, one);
            }
            return;
        }
        try (InputStream file = context.getResourceAsStream(path)) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            if (file != null) {
                digest.update(file.readAllBytes());
            }
        }
    }

    public String name() {
        return name;
    }
}
