package org.practiceaudit.reporting.exports;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.XmlText;

/** A report as tagged PDF after PDF/UA-1: from XHTML, every font embedded, nothing fetched from anywhere. */
final class PdfForm {
    private static final String FAMILY = "Liberation Sans";
    private static final String FONTS = "/liberation/LiberationSans-";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfForm() {}

    static void write(Document document, OutputStream out) throws IOException {
        try (var drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(drawer)
                    .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (uri, _) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("practice-audit")
                    .withHtmlContent(XmlText.legal(PdfPage.of(document).render()), null)
                    .toStream(out)
                    .run();
        }
    }

    private static InputStream font(String style) {
        return PdfForm.class.getResourceAsStream(FONTS + style + ".ttf");
    }
}
