package org.tributary.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.Texts;
import org.tributary.transfer.ImportKind;
import org.tributary.transfer.ImportReport;
import org.tributary.transfer.Imports;

/** One import: how far it is, and its report. */
@Named
@RequestScoped
public class ImportPage {

    private static final int MOST_LINES = 200;

    @Inject
    Imports imports;

    @Inject
    ImportsPage list;

    @Inject
    Texts texts;

    private String id = "";
    private @Nullable ImportReport report;

    /** @throws NotFound where there is no such import for this person */
    public void load() {
        try {
            report = imports.get(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    public String getTitle() {
        ImportReport read = report;
        return read == null ? "" : texts.get("transfer.title." + read.job().kind().code());
    }

    public String getSubtitle() {
        ImportReport read = report;
        return read == null
                ? ""
                : texts.say("transfer.import.subtitle", read.job().fileName(), read.job().requestedBy(),
                        list.when(read.job()));
    }

    public String getState() {
        ImportReport read = report;
        return read == null ? "" : texts.get("transfer.import.is." + read.job().state().code());
    }

    /** Whether people were invited by it, who can be waited for now. */
    public boolean isInvited() {
        ImportReport read = report;
        return read != null && read.job().kind() == ImportKind.PEOPLE && read.job().accepted() > 0;
    }

    public boolean isOver() {
        return report != null && report.job().state().isOver();
    }

    /** The first lines of the report; the file has them all. */
    public List<ImportReport.Line> getLines() {
        return report == null ? List.of() : report.lines().stream().limit(MOST_LINES).toList();
    }

    /** Says so where the page does not show all of them. */
    public String getCut() {
        int all = report == null ? 0 : report.lines().size();
        return all <= MOST_LINES ? "" : texts.say("transfer.import.first", MOST_LINES, all);
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
