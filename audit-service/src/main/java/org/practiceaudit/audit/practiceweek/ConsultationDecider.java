package org.practiceaudit.audit.practiceweek;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.audit.practiceweek.Consultation.Consulted;
import org.practiceaudit.audit.practiceweek.Consultation.Held;
import org.practiceaudit.audit.practiceweek.Consultation.NotHeld;
import org.practiceaudit.audit.practiceweek.Consultation.Talk;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.programme.WorkingDays;

/** What a consultation needs (CA-10): a child is spoken to with consent, and messages reach the worker. */
final class ConsultationDecider implements Decider<ConsultationCommand, Consultation, ConsultationEvent> {
    private static final String RULE = ObservationDecider.RULE;
    private static final Set<Consulted> CONSENTING = Set.of(Consulted.PARENT, Consulted.CARER);

    private final ProgrammePolicy policy;
    private final Optional<WiderWork.PracticeWeek.Held> held;
    private final ConsultationEvolution evolution = new ConsultationEvolution();

    ConsultationDecider(ProgrammePolicy policy) {
        this.policy = policy;
        this.held = policy.wider().practiceWeek().held();
    }

    @Override
    public Consultation initial() {
        return evolution.initial();
    }

    @Override
    public Consultation evolve(Consultation state, ConsultationEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<ConsultationEvent> decide(ConsultationCommand command, Consultation state) {
        return switch (command) {
            case ConsultationCommand.Hold hold ->
                switch (state) {
                    case NotHeld _ -> hold(hold);
                    case Held _ -> Decision.reject(Rejection.wrongState("It is recorded.", "Record another one."));
                };
            case ConsultationCommand.PassOn pass ->
                switch (state) {
                    case NotHeld _ ->
                        Decision.reject(Rejection.notFound("There is no such consultation.", "Record it first."));
                    case Held it -> passOn(pass, it);
                };
        };
    }

    private Decision<ConsultationEvent> hold(ConsultationCommand.Hold hold) {
        if (held.isEmpty() || !hold.inPracticeWeek()) {
            return Decision.reject(Rejection.wrongState(
                    "This is no cycle of a practice week.", "Name one whose allocations have been sent out."));
        }
        var talk = hold.talk();
        var today = WorkingDays.dateOf(talk.at());
        var all = new Rejection.All()
                .given(talk.respondent(), "respondent")
                .when(
                        !WiderWork.knows(held.get().ways(), talk.way()),
                        "INPUT",
                        "way",
                        "'" + talk.way() + "' is no way of consulting of the programme.",
                        "Use one of its codes.")
                .past(talk.heldOn(), today, "heldOn")
                .when(
                        (talk.respondent() == Consulted.GROUP) == (talk.child() != null),
                        "INPUT",
                        "child",
                        "A group speaks about no one child, everybody else about one.",
                        "Give the child's reference, or leave it out for a group.")
                .when(
                        talk.answers().isEmpty(),
                        RULE,
                        "answers",
                        "Nothing that was said is written down.",
                        "Give what was said to at least one question.")
                .when(
                        !talk.messages().isEmpty() && talk.worker() == null,
                        RULE,
                        "worker",
                        "Nobody is named to whom the messages go.",
                        "Give the staff id of the child's worker.")
                .and(consent(talk));
        said(talk, all);
        return all.orElse(new ConsultationEvent.ConsultationHeld(talk));
    }

    private void said(Talk talk, Rejection.All all) {
        for (int i = 0; i < talk.answers().size(); i++) {
            var answer = talk.answers().get(i);
            all.when(
                            !WiderWork.knows(held.get().questions(), answer.question()),
                            "INPUT",
                            "answers[" + i + "].question",
                            "'" + answer.question() + "' is no question of the programme.",
                            "Use one of its codes.")
                    .text(answer.text(), RULE, "answers[" + i + "].text", "Write down what was said.");
        }
        for (int i = 0; i < talk.messages().size(); i++) {
            all.given(talk.messages().get(i).kind(), "messages[" + i + "].kind")
                    .text(talk.messages().get(i).text(), RULE, "messages[" + i + "].text", "Write the message down.");
        }
        for (int i = 0; i < talk.themes().size(); i++) {
            all.and(ObservationDecider.theme(policy, talk.themes().get(i), "themes[" + i + "]"));
        }
    }

    /** As in audits: the programme says whether a child is spoken to only with consent. */
    private List<Rejection> consent(Talk talk) {
        var needed = talk.respondent() == Consulted.CHILD && policy.family().childNeedsConsent();
        var consent = talk.consent();
        return new Rejection.All()
                .when(
                        needed
                                && (consent == null
                                        || consent.givenBy() == null
                                        || !CONSENTING.contains(consent.givenBy())
                                        || consent.on() == null
                                        || talk.heldOn() != null && consent.on().isAfter(talk.heldOn())),
                        RULE,
                        "consent",
                        "The child was spoken to without the recorded consent of a parent or carer.",
                        "Say which of them gave it, and on which day before.")
                .found();
    }

    private static Decision<ConsultationEvent> passOn(ConsultationCommand.PassOn pass, Held state) {
        var talk = state.talk();
        return new Rejection.All()
                .when(
                        !pass.by().equals(talk.heldBy()),
                        () -> Rejection.notAllowed(
                                RULE, "Only who held the consultation passes its messages on.", "Ask them."))
                .when(
                        talk.messages().isEmpty() || state.passedOn().isPresent(),
                        () -> Rejection.wrongState("There is nothing left to pass on.", "Nothing more is needed."))
                .past(pass.on(), WorkingDays.dateOf(pass.at()), "on")
                .when(
                        pass.on() != null && pass.on().isBefore(talk.heldOn()),
                        "INPUT",
                        "on",
                        "That is before the consultation.",
                        "Give the day on which they went to the worker.")
                .orElse(new ConsultationEvent.MessagesPassedOn(pass.on(), pass.by()));
    }
}
