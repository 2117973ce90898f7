package org.practiceaudit.allocation.population;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** Each import is a stream of one fact: who took in which file when. */
@ApplicationScoped
class ImportStreams implements StreamDefinition<ImportCommand, Import, ImportEvent> {
    static final String KIND = "import";
    static final EventNames<ImportEvent> NAMES = EventNames.of(ImportEvent.class)
            .upcast("import:file-imported.v1", "import:file-imported.v2", ImportStreams::withoutRejects)
            .name("import:file-imported.v2", ImportEvent.FileImported.class)
            .complete();

    private final ImportDecider decider = new ImportDecider();

    /** At first an import was taken whole or not at all. */
    private static ObjectNode withoutRejects(ObjectNode before) {
        before.put("rejected", 0).putArray("ignored");
        return before;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ImportEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Import, ImportEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<ImportCommand, Import, ImportEvent>> decider(Import state, ImportCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public Map<String, Object> listing(Import state) {
        return switch (state) {
            case Import.Awaited() -> Map.of();
            case Import.Done done ->
                Map.of(
                        "kind", done.kind(),
                        "rows", done.rows(),
                        "changed", done.changed(),
                        "rejected", done.rejected());
        };
    }
}
