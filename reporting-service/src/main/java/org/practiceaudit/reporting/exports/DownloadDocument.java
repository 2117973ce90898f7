package org.practiceaudit.reporting.exports;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.practiceaudit.reporting.documents.Reported;

/** Writes into the API document that every report can be downloaded, by the parameter and the media types that it then has. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DownloadDocument implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String OK = "200";
    private static final String JSON = "application/json";

    private final Set<String> reports;

    public DownloadDocument(IndexView index) {
        this.reports = index.getAllKnownImplementations(Reported.class).stream()
                .map(report -> report.name().withoutPackagePrefix())
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(operation -> operation != null && reports(operation))
                .forEach(DownloadDocument::describe);
    }

    private boolean reports(Operation operation) {
        var content = operation.getResponses().getAPIResponse(OK).getContent();
        if (content == null || content.getMediaType(JSON) == null) {
            return false;
        }
        var schema = content.getMediaType(JSON).getSchema();
        // A page of rows is named for what it is a page of: PagedAuditRow.
        return schema != null
                && schema.getRef() != null
                && reports.stream()
                        .anyMatch(report -> schema.getRef().equals(SCHEMAS + report)
                                || report.equals("Paged") && schema.getRef().startsWith(SCHEMAS + report));
    }

    private static void describe(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(Downloads.FORMAT)
                .in(Parameter.In.QUERY)
                .description("The whole report as a file, pdf and docx of up to " + Format.MOST_ROWS
                        + " rows; without it, as JSON to be read by programs.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(Arrays.stream(Format.values())
                                .<Object>map(Format::code)
                                .toList())));
        describe(operation.getResponses().getAPIResponse(OK));
    }

    private static void describe(APIResponse response) {
        for (var format : Format.values()) {
            if (format != Format.JSON) {
                response.getContent()
                        .addMediaType(
                                format.mediaType().split(";")[0],
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema()
                                                .addType(Schema.SchemaType.STRING)
                                                .format("binary")));
            }
        }
    }
}
