package org.tributary.publication.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.web.PageTurns;
import org.tributary.publication.PublicationFile;
import org.tributary.publication.PublicationFiles;
import org.tributary.publication.PublicationView;

/** Files are attached beside the form, and what stands in the form stays there. */
@Named
@ViewScoped
public class AttachFilesPage implements Serializable {

    private transient @Nullable Part file;
    private String gone = "";

    @Inject
    PublicationFiles files;

    @Inject
    WritePublicationPage page;

    @Inject
    PageTurns act;

    public void attach() {
        PublicationView of = page.getOf();
        Part sent = file;
        if (of != null && act.done("attach", () -> page.filesAre(
                files.attach(of.id(), page.getRevision(), nameOf(sent), bytesOf(sent))))) {
            act.news("publication.files.attached");
        }
    }

    public void detach() {
        PublicationView of = page.getOf();
        if (of != null && act.done("attach", () -> page.filesAre(
                files.detach(of.id(), page.getRevision(), UUID.fromString(gone))))) {
            act.news("publication.files.detached");
        }
    }

    private static String nameOf(@Nullable Part sent) {
        return sent == null ? "" : Objects.requireNonNullElse(sent.getSubmittedFileName(), "");
    }

    /** No more of it than tells that it is too large. */
    private static byte[] bytesOf(@Nullable Part sent) {
        if (sent == null || sent.getSize() == 0) {
            throw new Invalid("file", "publication.error.noFile");
        }
        try (InputStream stream = sent.getInputStream()) {
            return stream.readNBytes(PublicationFile.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getGone() {
        return gone;
    }

    public void setGone(String gone) {
        this.gone = gone;
    }
}
