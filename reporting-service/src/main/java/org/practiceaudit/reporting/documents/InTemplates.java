package org.practiceaudit.reporting.documents;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.practiceaudit.reporting.documents.Document.Block;
import org.practiceaudit.reporting.documents.Document.Chart;
import org.practiceaudit.reporting.documents.Document.Column;
import org.practiceaudit.reporting.documents.Document.Table;
import org.practiceaudit.reporting.documents.Document.Text;
import org.practiceaudit.reporting.documents.Document.Value;

/** What templates ask of a document: {@code {#if block.kind == 'table'}{block.asTable.caption}}, {@code {value.shown}}. */
@TemplateExtension
class InTemplates {
    private InTemplates() {}

    static String kind(Block block) {
        return switch (block) {
            case Text _ -> "text";
            case Table _ -> "table";
            case Chart _ -> "chart";
        };
    }

    static Text asText(Block block) {
        return (Text) block;
    }

    static Table asTable(Block block) {
        return (Table) block;
    }

    static Chart asChart(Block block) {
        return (Chart) block;
    }

    static String shown(Value value) {
        return Shown.text(value);
    }

    /** Whether its values stand under each other by their last digit. */
    static boolean numeric(Column column) {
        return switch (column.kind()) {
            case NUMBER, SHARE -> true;
            case WORDS, DAY, MOMENT -> false;
        };
    }

    static RawString drawing(Chart chart) {
        return new RawString(Drawing.svg(chart));
    }

    /** The drawing as the source of an {@code img}. */
    static String source(Chart chart) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(Drawing.svg(chart).getBytes(StandardCharsets.UTF_8));
    }

    static String asOf(Document document) {
        return Shown.asOf(document.knownUntil());
    }
}
