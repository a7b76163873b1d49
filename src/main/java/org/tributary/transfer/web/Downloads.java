package org.tributary.transfer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.ShownTable;
import org.tributary.satisfaction.Satisfaction;
import org.tributary.transfer.ExportFormat;
import org.tributary.transfer.Exports;
import org.tributary.transfer.ImportReport;

/** What pages offer as a file in the format of the parameter {@code file}; any page may show it by this bean's name. */
@Named
@RequestScoped
public class Downloads {

    @Inject
    Exports exports;

    /** The figures that the parameters of the request name, exactly as the page shows them. */
    public void satisfaction() throws IOException {
        send("satisfaction", exports.satisfaction(Satisfaction.Query.of(parameter("metric"),
                Dates.orNull("from", parameter("from")), Dates.orNull("to", parameter("to")), parameter("groupBy"))));
    }

    /** A table as the page shows it; the page has loaded it before. */
    public void shown(ShownTable table) throws IOException {
        send(table.name(), exports.shown(table));
    }

    /** The report of an import. */
    public void report(ImportReport report) throws IOException {
        send("report", new Exports.Table(List.of("row", "field", "message"),
                report.lines().stream().map(line -> List.<Object>of(line.row(), line.field(), line.message())).toList()));
    }

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    private static void send(String name, Exports.Table table) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        ExportFormat format = ExportFormat.ofCode(parameter("file"));
        answer.setResponseContentType(format.mediaType());
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + format.fileName(name) + "\"");
        answer.getResponseOutputStream().write(format.write(table));
        faces.responseComplete();
    }
}
