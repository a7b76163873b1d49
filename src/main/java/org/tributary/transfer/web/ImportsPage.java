package org.tributary.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.web.Choice;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;
import org.tributary.transfer.ImportKind;
import org.tributary.transfer.ImportRow;
import org.tributary.transfer.ImportState;
import org.tributary.transfer.Imports;

/** Sends a file in, and lists what was sent. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int ROWS = 25;

    @Inject
    Imports imports;

    @Inject
    Texts texts;

    @Inject
    CurrentPerson currentPerson;

    private int page = 1;
    private Page<ImportRow> found = Page.of(List.of(), PageRequest.first());
    private @Nullable ImportKind kind;
    private @Nullable Part file;

    public void load() {
        found = imports.list(PageRequest.ofNumber(page, ROWS));
    }

    /** Starts the import and goes to its page. */
    public @Nullable String start() throws IOException {
        Part sent = file;
        ImportKind chosen = kind;
        if (sent == null || chosen == null) {
            return null;
        }
        try (InputStream bytes = sent.getInputStream()) {
            UUID id = imports.start(chosen, bytes.readNBytes(Imports.MOST_BYTES + 1), nameOf(sent));
            return "/transfer/import.xhtml?faces-redirect=true&id=" + id;
        } catch (BusinessException wrong) {
            String words = texts.say(wrong);
            FacesContext.getCurrentInstance().addMessage("upload:file",
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
            load();
            return null;
        }
    }

    static String nameOf(Part sent) {
        String name = sent.getSubmittedFileName();
        try {
            Path last = name == null ? null : Path.of(name).getFileName();
            return last == null ? "file.csv" : last.toString();
        } catch (InvalidPathException noPath) {
            return "file.csv";
        }
    }

    public List<Choice> getKinds() {
        return Arrays.stream(ImportKind.values())
                .filter(one -> !one.isForAdministrators() || currentPerson.is(Role.ADMINISTRATOR))
                .map(one -> new Choice(one, texts.get("transfer.kind." + one.code()))).toList();
    }

    /** A line for each kind: its columns, as they must be written. */
    public List<String> getColumns() {
        return getKinds().stream().map(Choice::value).map(ImportKind.class::cast)
                .map(one -> texts.say("transfer.imports.columnsOf", texts.get("transfer.kind." + one.code()),
                        String.join(",", one.columns())))
                .toList();
    }

    public String state(ImportRow row) {
        return texts.get("transfer.state." + row.state().code());
    }

    /** A file that waits for its mapping leads to it. */
    public String path(ImportRow row) {
        return (row.state() == ImportState.UPLOADED ? "/transfer/vendor.xhtml?id=" : "/transfer/import.xhtml?id=") + row.id();
    }

    public boolean isManager() {
        return currentPerson.is(Role.MANAGER);
    }

    public String look(ImportRow row) {
        return switch (row.state()) {
            case UPLOADED, QUEUED -> "plain";
            case RUNNING -> "acc";
            case DONE -> row.rejected() == 0 ? "good" : "warn";
            case FAILED -> "stop";
        };
    }

    public String when(ImportRow row) {
        return texts.say("transfer.imports.utc",
                Dates.exact(LocalDateTime.ofInstant(row.requestedAt(), ZoneOffset.UTC)));
    }

    public Page<ImportRow> getFound() {
        return found;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public @Nullable ImportKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ImportKind kind) {
        this.kind = kind;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
