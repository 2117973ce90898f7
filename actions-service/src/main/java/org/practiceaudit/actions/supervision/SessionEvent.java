package org.practiceaudit.actions.supervision;

/** What has happened to the record of a supervision. Private to this service. */
public sealed interface SessionEvent {
    record Held(Session.Record record) implements SessionEvent {}
}
