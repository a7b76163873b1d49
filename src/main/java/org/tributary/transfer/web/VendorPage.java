package org.tributary.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.PageTurns;
import org.tributary.transfer.Imports;
import org.tributary.transfer.VendorImports;

/** Takes a survey vendor's file and leads on to what its columns are. */
@Named
@RequestScoped
public class VendorPage {

    @Inject
    VendorImports imports;

    @Inject
    PageTurns turns;

    private @Nullable Part file;

    public void upload() throws IOException {
        Part sent = file;
        if (sent == null) {
            return;
        }
        try (InputStream stream = sent.getInputStream()) {
            byte[] bytes = stream.readNBytes(Imports.MOST_BYTES + 1);
            turns.done("upload", () -> turns.go("/transfer/vendor.xhtml?id=" + imports.upload(bytes,
                    ImportsPage.nameOf(sent)), ""));
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
