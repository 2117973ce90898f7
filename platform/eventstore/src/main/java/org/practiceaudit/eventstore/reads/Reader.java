package org.practiceaudit.eventstore.reads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/**
 * Somebody who sees a line of a list without reading everything of the authority. A listing has them under {@link #READERS}.
 *
 * @param ground on which they see it
 */
public record Reader(String staff, Ground ground) {
    public static final String READERS = "readers";

    /** What {@link #READERS} of a line has to hold for this member of staff to see it. */
    public static List<Map<String, String>> being(String staff) {
        return List.of(Map.of("staff", staff));
    }

    /** On what ground this member of staff sees a line; empty where it does not name them. */
    public static Optional<Ground> ground(JsonNode line, String staff) {
        for (var reader : line.path(READERS)) {
            if (staff.equals(reader.path("staff").textValue())) {
                var ground = reader.path("ground");
                return Optional.of(new Ground(
                        Coded.of(Ground.Basis.class, ground.path("basis").textValue()),
                        Role.of(ground.path("role").textValue())));
            }
        }
        return Optional.empty();
    }
}
