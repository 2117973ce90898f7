package org.practiceaudit.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every field that breaks a constraint of the request record, at once. */
public class InvalidFields {
    private final UnexpectedProblems unexpected;

    InvalidFields(UnexpectedProblems unexpected) {
        this.unexpected = unexpected;
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failed) {
        var ours = failed.getConstraintViolations().stream().anyMatch(InvalidFields::ofTheAnswer);
        return ProblemJson.response(ours ? unexpected.toProblem(failed) : fields(failed));
    }

    private static ProblemException fields(ConstraintViolationException failed) {
        return Problems.invalid(failed.getConstraintViolations().stream()
                .map(InvalidFields::field)
                .sorted(Comparator.comparing(Problem.Broken::field).thenComparing(Problem.Broken::detail))
                .toList());
    }

    private static Problem.Broken field(ConstraintViolation<?> violation) {
        var field = path(violation.getPropertyPath());
        var named = field.isEmpty() ? "The body" : field;
        return Problems.invalidField(
                field, named + " " + violation.getMessage() + ".", "Correct it and send the request again.");
    }

    /** A broken promise of ours, not of the caller. */
    private static boolean ofTheAnswer(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** Without method and name of the body's argument, which callers do not know; a plain parameter keeps its name. */
    private static String path(Path path) {
        var fields = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, BEAN -> {}
                case PARAMETER -> parameter = node.getName();
                case PROPERTY, CONTAINER_ELEMENT -> append(fields, node);
            }
        }
        return fields.isEmpty() && !parameter.equals("body") ? parameter : fields.toString();
    }

    private static void append(StringBuilder fields, Path.Node node) {
        if (node.getIndex() != null) {
            fields.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            fields.append('[').append(node.getKey()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            fields.append(fields.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
