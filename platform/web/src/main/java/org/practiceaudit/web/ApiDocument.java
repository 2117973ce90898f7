package org.practiceaudit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * What every operation has in common, written into the API document once: problems, the token, the headers that changes
 * need. A POST that also needs If-Match says so with {@code @Parameter(ref = ApiDocument.IF_MATCH)}, an operation outside
 * these rules carries {@code @Extension(name = ApiDocument.PLAIN, value = "true")}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    public static final String IF_MATCH = "#/components/parameters/IfMatch";
    public static final String PLAIN = "x-plain";

    private static final String IDEMPOTENCY_KEY = "#/components/parameters/IdempotencyKey";
    private static final String BEARER = "bearer";
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be read or is incomplete",
            "401", "No valid bearer token",
            "403", "Not allowed for the caller",
            "404", "Not found"));
    private static final Map<String, String> PROBLEMS_OF_CHANGES = new TreeMap<>(Map.of(
            "409", "Not in the present state",
            "412", "Changed since it was read; ETag gives the standing version",
            "422", "A rule is broken, or the Idempotency-Key was used for another body",
            "428", "If-Match is missing"));

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        describe(components);
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        var paths = document.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            paths.getPathItems().values().forEach(item -> item.getOperations().forEach(ApiDocument::describe));
            paths.setPathItems(new TreeMap<>(paths.getPathItems()));
        }
        CodedSchemas.correct(index, components.getSchemas());
        components.setSchemas(new TreeMap<>(components.getSchemas()));
    }

    private static void describe(Components components) {
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        components.addParameter("IfMatch", header("If-Match", "The ETag of what is changed, as it was read.", "\"7\""));
        components.addParameter(
                "IdempotencyKey",
                header("Idempotency-Key", "The caller's own name for this request, 1 to 128 characters.", "5f0c-17"));
        components.addSchema("BrokenRule", brokenRule());
        components.addSchema("Problem", problem());
        PROBLEMS.forEach((status, text) -> components.addResponse(name(status), response(text)));
        PROBLEMS_OF_CHANGES.forEach((status, text) -> components.addResponse(name(status), response(text)));
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        PROBLEMS.keySet().forEach(status -> refer(operation, status));
        var plain =
                operation.getExtensions() != null && operation.getExtensions().containsKey(PLAIN);
        if (plain) {
            operation.removeExtension(PLAIN);
        }
        switch (method) {
            case POST -> changes(operation, plain, IDEMPOTENCY_KEY);
            case PUT, PATCH, DELETE -> changes(operation, plain, IF_MATCH);
            case GET, HEAD, OPTIONS, TRACE -> {}
        }
    }

    private static void changes(Operation operation, boolean plain, String header) {
        if (!plain) {
            operation.addParameter(OASFactory.createParameter().ref(header));
        }
        PROBLEMS_OF_CHANGES.keySet().forEach(status -> refer(operation, status));
    }

    private static void refer(Operation operation, String status) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    private static APIResponse response(String text) {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse().description(text).content(content);
    }

    private static Schema brokenRule() {
        return object("One of several problems.", "rule", "field", "detail", "remedy")
                .required(List.of("detail"));
    }

    private static Schema problem() {
        return object(
                        "A problem of RFC 9457 with the broken rule, the field at fault and the remedy.",
                        "type",
                        "title",
                        "detail",
                        "instance",
                        "rule",
                        "field",
                        "remedy")
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "problems",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/BrokenRule")))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema object(String description, String... texts) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
        for (var text : texts) {
            schema.addProperty(text, OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return schema;
    }
}
