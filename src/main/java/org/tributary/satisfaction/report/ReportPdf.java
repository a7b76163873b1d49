package org.tributary.satisfaction.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A report as a tagged PDF (PDF/UA) with its title and language. The pages are set by an engine for HTML and CSS; it fetches
 * nothing: fonts and style sheet stand beside this class, and every word is escaped ({@link ReportMarkup}).
 */
final class ReportPdf {

    private static final String FOLDER = "/report/";
    private static final String FONT = "Inter";
    private static final int REGULAR = 400;
    private static final int STRONG = 600;

    private final ReportContent content;

    ReportPdf(ReportContent content) {
        this.content = content;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useExternalResourceAccessControl((uri, type) -> false, null);
            builder.useFont(() -> resource("inter-400.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(() -> resource("inter-600.ttf"), FONT, STRONG, FontStyle.NORMAL, true);
            builder.withProducer("Tributary");
            builder.withHtmlContent(new ReportMarkup(content).document(style()), null);
            builder.toStream(bytes);
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String style() throws IOException {
        try (InputStream style = resource("report.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FOLDER + name), name);
    }
}
