package org.practiceaudit.audit.practiceweek;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.practiceweek.Observation.NotRecorded;
import org.practiceaudit.audit.practiceweek.Observation.Recorded;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.programme.WorkingDays;

/** Practice is observed by a colleague, talked about with whose practice it was, who may answer (CA-10). */
final class ObservationDecider extends ObservationEvolution
        implements Decider<ObservationCommand, Observation, ObservationEvent> {
    static final String RULE = "CA-10";

    private final ProgrammePolicy policy;
    private final Optional<WiderWork.PracticeWeek.Held> held;

    ObservationDecider(ProgrammePolicy policy) {
        this.policy = policy;
        this.held = policy.wider().practiceWeek().held();
    }

    @Override
    public Decision<ObservationEvent> decide(ObservationCommand command, Observation state) {
        return switch (state) {
            case NotRecorded _ ->
                command instanceof ObservationCommand.Record record
                        ? record(record)
                        : Decision.reject(Rejection.notFound("There is no such observation.", "Record it first."));
            case Recorded recorded -> whenRecorded(command, recorded);
        };
    }

    private Decision<ObservationEvent> record(ObservationCommand.Record record) {
        var seen = record.seen();
        if (held.isEmpty() || !record.inPracticeWeek()) {
            return Decision.reject(Rejection.wrongState(
                    "This is no cycle of a practice week.", "Name one whose allocations have been sent out."));
        }
        var all = new Rejection.All()
                .when(
                        !WiderWork.knows(held.get().practice(), seen.practice()),
                        "INPUT",
                        "practice",
                        "'" + seen.practice() + "' is no kind of practice of the programme.",
                        "Use one of its codes.")
                .when(
                        seen.observer().equals(seen.observed()),
                        RULE,
                        "observed",
                        "Nobody observes themselves.",
                        "Name whose practice it was.")
                .past(seen.observedOn(), WorkingDays.dateOf(seen.at()), "observedOn")
                .when(
                        seen.noted().isEmpty(),
                        RULE,
                        "noted",
                        "Nothing was noted.",
                        "Say what was done well or what there is to learn.");
        for (int i = 0; i < seen.noted().size(); i++) {
            var noted = seen.noted().get(i);
            all.given(noted.as(), "noted[" + i + "].as")
                    .text(noted.text(), RULE, "noted[" + i + "].text", "Say what was seen.")
                    .and(theme(policy, noted.theme(), "noted[" + i + "].theme"));
        }
        return all.orElse(new ObservationEvent.PracticeObserved(seen));
    }

    static List<Rejection> theme(ProgrammePolicy policy, String theme, String field) {
        return new Rejection.All()
                .when(
                        !policy.tool().hasTheme(theme),
                        "INPUT",
                        field,
                        "'" + theme + "' is no theme of the programme.",
                        "Use a theme of its tool.")
                .found();
    }

    private static Decision<ObservationEvent> whenRecorded(ObservationCommand command, Recorded state) {
        var seen = state.seen();
        return switch (command) {
            case ObservationCommand.Record _ ->
                Decision.reject(Rejection.wrongState("It is recorded.", "Record another one."));
            case ObservationCommand.Discuss(var on, var what, var by, var at) ->
                new Rejection.All()
                        .when(
                                !by.equals(seen.observer()),
                                () -> Rejection.notAllowed(
                                        RULE, "Only the observer records the conversation.", "Ask the observer."))
                        .when(
                                state.discussion().isPresent(),
                                () -> Rejection.wrongState("It has been talked about.", "Nothing more is needed."))
                        .past(on, WorkingDays.dateOf(at), "on")
                        .when(
                                on != null && on.isBefore(seen.observedOn()),
                                "INPUT",
                                "on",
                                "That is before the observation.",
                                "Give the day of the conversation.")
                        .orElse(new ObservationEvent.ObservationDiscussed(
                                new Observation.Discussion(on, what, at), by));
            case ObservationCommand.Respond(var text, var by, var at) ->
                new Rejection.All()
                        .when(
                                !by.equals(seen.observed()),
                                () -> Rejection.notAllowed(
                                        RULE,
                                        "Only whose practice it was answers the observation.",
                                        "Leave it to them."))
                        .text(text, RULE, "text", "Say what you make of it.")
                        .orElse(new ObservationEvent.ObservedResponded(new Observation.Response(text, at)));
        };
    }
}
