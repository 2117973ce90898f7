package org.practiceaudit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;

/** A problem as a response. Written here and not by content negotiation: a problem has one form, whatever was accepted. */
final class ProblemJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemJson() {}

    static Response response(ProblemException failed) {
        var response = Response.status(failed.problem().status())
                .type(Problem.MEDIA_TYPE)
                .entity(text(failed.problem()));
        failed.headers().forEach(response::header);
        return response.build();
    }

    static String text(Problem problem) {
        try {
            return MAPPER.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
