package org.tributary.publication.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationFiles;
import org.tributary.publication.VersionFile;

/** A file of a publication for whoever may read it; to all others, and where nobody is signed in, it is not there. */
@WebServlet("/publication/file/*")
public class FileServlet extends HttpServlet {

    @Inject
    transient PublicationFiles files;

    @Inject
    transient CurrentPerson currentPerson;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UUID> id = PageTurns.id(Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1));
        if (id.isEmpty() || !currentPerson.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            PublicationFiles.Content content = files.read(id.get());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", disposition(content.file()));
            response.setContentType(content.file().kind().contentType());
            response.setContentLength(content.bytes().length);
            response.getOutputStream().write(content.bytes());
        } catch (NotFound hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Images are shown in a page, all else is kept; the name as RFC 6266 wants it. */
    static String disposition(VersionFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return (file.kind().isImage() ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
    }
}
