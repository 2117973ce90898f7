package org.practiceaudit.reporting.exports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.web.Problems;

/**
 * Every report can be downloaded from its own address with {@code format}, so that whoever may read it may download it and
 * nobody else, with the same scope and as of the same day.
 */
class Downloads {
    static final String FORMAT = "format";

    private final Spool spool;
    private final ObjectMapper json;

    Downloads(Spool spool, ObjectMapper json) {
        this.spool = spool;
        this.json = json;
    }

    /** Refuses formats that are not there before anything is read. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo asked) {
        var code = request.getUriInfo().getQueryParameters().getFirst(FORMAT);
        if (code == null) {
            return;
        }
        if (Format.of(code).isEmpty()) {
            throw Problems.invalid(FORMAT, "'" + code + "' is no format.", "Send one of " + Format.all() + ".");
        }
        if (!takesFormat(asked.getResourceMethod())
                && !reports(asked.getResourceMethod().getGenericReturnType())) {
            throw Problems.invalid(FORMAT, "This is no report that can be downloaded.", "Leave 'format' away.");
        }
    }

    @ServerResponseFilter
    public Uni<Void> write(ContainerRequestContext request, ContainerResponseContext response) {
        var format = Optional.ofNullable(
                        request.getUriInfo().getQueryParameters().getFirst(FORMAT))
                .flatMap(Format::of);
        return format.isPresent() && response.getEntity() instanceof Reported report
                ? send(report, format.get(), response)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> send(Reported report, Format format, ContainerResponseContext response) {
        if (report instanceof Streamed streamed && format.endless()) {
            return streamed.rows()
                    .map(rows -> send(
                            rows.title(), rows.knownUntil(), format, out -> rows.write(format, json, out), response))
                    .orElseGet(() -> sendDocument(report, format, response));
        }
        return sendDocument(report, format, response);
    }

    private Uni<Void> sendDocument(Reported report, Format format, ContainerResponseContext response) {
        var document = report.document();
        if (!format.holds(document.rows())) {
            return Uni.createFrom()
                    .failure(Problems.invalid(
                            FORMAT,
                            "The report has more than " + Format.MOST_ROWS + " rows, too many to be read as "
                                    + format.code() + ".",
                            "Narrow it, or send csv, xlsx or json."));
        }
        return send(
                document.title(), document.knownUntil(), format, out -> write(report, document, format, out), response);
    }

    private Uni<Void> send(
            String title,
            Optional<Instant> knownUntil,
            Format format,
            Spool.Writing writing,
            ContainerResponseContext response) {
        return spool.write(writing)
                .invoke(file -> {
                    var headers = response.getHeaders();
                    headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, FileName.attached(title, knownUntil, format));
                    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
                    response.setEntity(file, new Annotation[0], MediaType.valueOf(format.mediaType()));
                })
                .replaceWithVoid();
    }

    private void write(Reported report, Document document, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvForm.write(document, out);
            case XLSX -> XlsxForm.write(document, out);
            case PDF -> PdfForm.write(document, out);
            case DOCX -> DocxForm.write(document, out);
            case JSON -> json.writeValue(out, report);
        }
    }

    /** What has no end of rows writes them itself. */
    private static boolean takesFormat(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .anyMatch(query -> query != null && query.value().equals(FORMAT));
    }

    private static boolean reports(Type type) {
        return switch (type) {
            case Class<?> plain -> Reported.class.isAssignableFrom(plain);
            case ParameterizedType wrapped ->
                reports(wrapped.getRawType())
                        || Arrays.stream(wrapped.getActualTypeArguments()).anyMatch(Downloads::reports);
            default -> false;
        };
    }
}
