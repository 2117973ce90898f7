package org.practiceaudit.allocation.population;

import org.practiceaudit.eventstore.Evolution;

final class ImportEvolution implements Evolution<Import, ImportEvent> {
    @Override
    public Import initial() {
        return new Import.Awaited();
    }

    @Override
    public Import evolve(Import state, ImportEvent event) {
        return switch (event) {
            case ImportEvent.FileImported(
                    var kind,
                    var rows,
                    var changed,
                    var rejected,
                    var ignored,
                    var digest,
                    var at) -> new Import.Done(kind, rows, changed, rejected, ignored, digest, at);
        };
    }
}
