package org.practiceaudit.audit.conduct;

import org.practiceaudit.eventstore.EventNames;

/** What has happened to a concern about an audit's conduct. Nothing of it is published: it is for the parties. */
sealed interface ConductEvent {
    /** The stored names, never to be changed. */
    EventNames<ConductEvent> NAMES = EventNames.of(ConductEvent.class)
            .name("processconcern:raised.v1", ConcernRaised.class)
            .name("processconcern:step-taken.v1", StepTaken.class)
            .name("processconcern:learning-kept.v1", LearningKept.class)
            .complete();

    record ConcernRaised(ProcessConcern.Raised concern) implements ConductEvent {}

    record StepTaken(ProcessConcern.Step step) implements ConductEvent {}

    record LearningKept(ProcessConcern.Learning learning) implements ConductEvent {}
}
