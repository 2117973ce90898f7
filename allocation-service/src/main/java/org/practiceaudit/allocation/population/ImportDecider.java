package org.practiceaudit.allocation.population;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** Keeps the trace of who imported which file when. */
final class ImportDecider implements Decider<ImportCommand, Import, ImportEvent> {
    private final ImportEvolution evolution = new ImportEvolution();

    @Override
    public Import initial() {
        return evolution.initial();
    }

    @Override
    public Import evolve(Import state, ImportEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<ImportEvent> decide(ImportCommand command, Import state) {
        return switch (command) {
            case ImportCommand.RecordImport(
                    var kind,
                    var rows,
                    var changed,
                    var rejected,
                    var ignored,
                    var digest,
                    var at) ->
                switch (state) {
                    case Import.Awaited() ->
                        Decision.accept(
                                new ImportEvent.FileImported(kind, rows, changed, rejected, ignored, digest, at));
                    case Import.Done _ ->
                        Decision.reject(Rejection.wrongState("This import is done.", "Begin another import."));
                };
        };
    }
}
