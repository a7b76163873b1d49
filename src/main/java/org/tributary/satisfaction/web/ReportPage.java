package org.tributary.satisfaction.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.NotFound;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.PageTurns;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.report.ReportContent;
import org.tributary.satisfaction.report.Reports;

/** A report as it was made, as a page; its PDF where the URL asks for that. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    Reports reports;

    @Inject
    PageTurns turns;

    @Inject
    Texts texts;

    private String id = "";
    private String file = "";
    private @Nullable ReportContent content;

    public void load() {
        if (id.isEmpty()) {
            return;
        }
        turns.done("", () -> {
            java.util.UUID report = PageTurns.id(id).orElseThrow(NotFound::new);
            if (file.equals("pdf")) {
                send(reports.pdf(report));
            } else {
                content = reports.get(report);
            }
        });
    }

    private static void send(byte[] pdf) {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseContentType("application/pdf");
        answer.setResponseContentLength(pdf.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"report.pdf\"");
        try {
            answer.getResponseOutputStream().write(pdf);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    public String getTitle() {
        return content == null ? texts.get("satisfaction.report.reports") : content.title();
    }

    public String getCover() {
        return content == null ? "" : content.cover();
    }

    /** Null where none is asked for. */
    public @Nullable ReportContent getContent() {
        return content;
    }

    /** The months as a line, null where none can be shown. */
    public @Nullable LineChart getChart() {
        ReportContent known = content;
        if (known == null || !known.course().isShown()) {
            return null;
        }
        ReportContent.Course course = known.course();
        LineChart chart = new LineChart(course.valueName(), course.bandName(), 1, course.points().stream()
                .map(point -> new LineChart.Point(point.label(), point.value(), point.low(), point.high(), false)).toList());
        return course.target() == null ? chart : chart.target(course.target(), course.targetName());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }
}
