package org.practiceaudit.local.demo;

import java.util.List;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/**
 * What the demo publishes of a programme.
 *
 * @param texts its versions in YAML, oldest first; cycles go by the last
 */
record Published(String id, List<String> texts) {
    /** @param id of a shipped one; of Enfield a second version follows, whose moderation is blind */
    static Published of(String id) {
        var shipped = Programmes.shippedYaml(id);
        return new Published(
                id,
                id.equals("enfield")
                        ? List.of(
                                shipped,
                                shipped.replace("\nversion: 1\n", "\nversion: 2\n")
                                        .replace("  blind: false", "  blind: true"))
                        : List.of(shipped));
    }

    /** By which cycles go. */
    ProgrammePolicy policy() {
        return Programmes.fromYaml(id + ".yaml", texts.getLast());
    }
}
