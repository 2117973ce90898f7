package org.practiceaudit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why a body could not become the request record. What was sent is not repeated: it may be personal. */
final class UnreadableBody {
    private static final ObjectMapper CODES = new ObjectMapper();

    private UnreadableBody() {}

    static ProblemException problem(JsonProcessingException failed) {
        return switch (failed) {
            case UnrecognizedPropertyException unknown ->
                Problems.invalid(
                        path(unknown), "The field '" + path(unknown) + "' is not known.", knownFields(unknown));
            case InvalidFormatException badValue -> mismatch(badValue);
            case MismatchedInputException bad
            when missing(bad) ->
                Problems.invalid("", "The request has no body.", "Send a body as the API document says.");
            case MismatchedInputException bad -> mismatch(bad);
            case ValueInstantiationException refused ->
                Problems.invalid(path(refused), reason(refused), "Correct the field and send the request again.");
            case JsonMappingException other
            when !other.getPath().isEmpty() ->
                Problems.invalid(
                        path(other),
                        "The field '" + path(other) + "' cannot be read.",
                        "Compare it with the API document.");
            default ->
                Problems.invalid("", "The body is not well-formed JSON" + where(failed) + ".", "Send valid JSON.");
        };
    }

    private static boolean missing(MismatchedInputException bad) {
        return bad.getPath().isEmpty() && bad.getMessage().startsWith("No content to map");
    }

    private static ProblemException mismatch(MismatchedInputException bad) {
        var path = path(bad);
        var named = path.isEmpty() ? "The body" : "The field '" + path + "'";
        return Problems.invalid(path, named + " does not have the expected form.", expected(bad.getTargetType()));
    }

    private static String knownFields(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        if (known == null || known.isEmpty()) {
            return "Leave it out.";
        }
        return "Known here: " + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")) + ".";
    }

    private static String expected(Class<?> type) {
        return switch (type) {
            case null -> "Compare it with the API document.";
            case Class<?> t when t.isEnum() -> "Send one of: " + codes(t) + ".";
            case Class<?> t when t == LocalDate.class -> "Send a date such as 2026-04-30.";
            case Class<?> t when t == Instant.class -> "Send an instant such as 2026-04-30T09:00:00Z.";
            case Class<?> t when t == UUID.class -> "Send a UUID.";
            case Class<?> t when t == Boolean.class || t == boolean.class -> "Send true or false.";
            case Class<?> t
            when t == int.class || t == Integer.class || t == long.class || t == Long.class -> "Send a whole number.";
            case Class<?> t when t == String.class -> "Send a string.";
            case Class<?> t when Collection.class.isAssignableFrom(t) -> "Send a list.";
            default -> "Compare it with the API document.";
        };
    }

    private static String codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> CODES.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    /** Our own records say what they want; anything else is not for callers. */
    private static String reason(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException own && own.getMessage() != null
                ? own.getMessage()
                : "The field '" + path(refused) + "' cannot be read.";
    }

    private static String where(JsonProcessingException failed) {
        var at = failed.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /** As callers write it: {@code actions[2].due}. */
    static String path(JsonMappingException failed) {
        return join(failed.getPath());
    }

    private static String join(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
