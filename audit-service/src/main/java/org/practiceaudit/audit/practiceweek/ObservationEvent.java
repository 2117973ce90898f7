package org.practiceaudit.audit.practiceweek;

/** What has happened to an observation. */
sealed interface ObservationEvent {
    record PracticeObserved(Observation.Seen seen) implements ObservationEvent {}

    record ObservationDiscussed(Observation.Discussion discussion, String by) implements ObservationEvent {}

    record ObservedResponded(Observation.Response response) implements ObservationEvent {}
}
