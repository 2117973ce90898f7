package org.practiceaudit.reporting.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.practiceaudit.web.Problem;

/** Shows a problem to whoever reads a page as a page. */
public class ProblemPage {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        static native TemplateInstance problem(Frame frame, Problem problem);
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        var path = "/" + request.getUriInfo().getPath().replaceFirst("^/+", "");
        if (!SignInByPath.isPage(path)
                || !told(response.getMediaType())
                || !(response.getEntity() instanceof String text)) {
            return;
        }
        var problem = MAPPER.readValue(text, Problem.class);
        response.setEntity(
                Templates.problem(Frame.ofNobody(title(problem)), problem).render(),
                null,
                MediaType.valueOf("text/html;charset=utf-8"));
    }

    private static boolean told(MediaType type) {
        return type != null && Problem.MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
    }

    private static String title(Problem problem) {
        return switch (problem.status()) {
            case 400, 422 -> "There is a problem with what was asked for";
            case 401 -> "Signing in did not work";
            case 403 -> "You may not see this page";
            case 404 -> "Page not found";
            case 503 -> "This page cannot be shown just now";
            default -> problem.status() >= 500 ? "Something went wrong" : problem.title();
        };
    }
}
