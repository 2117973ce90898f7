package org.practiceaudit.web;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. A resource takes it as {@code @BeanParam}. */
public class PageQuery {
    /** Items on a page when the caller does not say. */
    public static final int USUAL = 50;

    /** Most items on a page. */
    public static final int MOST = 200;

    @QueryParam("cursor")
    @Parameter(description = "Where the page before ended: its \"next\".")
    String cursor;

    // Read as text, so that what is no number gets a problem that names the parameter.
    @QueryParam("limit")
    @Parameter(
            description = "Most items to return.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    /** The last id of the page before, empty for the first page. */
    public Optional<String> after() {
        return Optional.ofNullable(cursor).filter(c -> !c.isEmpty()).map(Cursor::read);
    }

    /**
     * How many items the page may have. Read one more than that, so that {@link Page#of} knows whether a page follows.
     *
     * @throws ProblemException 400 outside 1 to 200
     */
    public int limit() {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        if (limit.matches("[0-9]{1,3}")) {
            var most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST) {
                return most;
            }
        }
        throw Problems.invalid(
                "limit", "limit is not a whole number from 1 to " + MOST + ".", "Ask for 1 to " + MOST + " items.");
    }
}
