package org.practiceaudit.allocation.agreements;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WiderWork;

/** Who needs an agreement to sample, and who gives it (TH-07). */
final class AgreementDecider implements Decider<AgreementCommand, Agreement, AgreementEvent> {
    private static final String RULE = "TH-07";

    private final ProgrammePolicy policy;

    AgreementDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Agreement initial() {
        return new Agreement.NotGiven();
    }

    @Override
    public Agreement evolve(Agreement state, AgreementEvent event) {
        return new Agreement.Given(event.cycle(), event.staff(), event.agreedBy(), event.at());
    }

    @Override
    public Decision<AgreementEvent> decide(AgreementCommand command, Agreement state) {
        return switch (state) {
            case Agreement.Given _ -> Decision.unchanged();
            case Agreement.NotGiven() ->
                policy.wider()
                        .dipSamples()
                        .held()
                        .filter(held -> held.activity().equals(command.activity()))
                        .map(held -> decide(command, held))
                        .orElseGet(() -> Decision.reject(Rejection.wrongState(
                                "This is no cycle of dip samples.", "Name a cycle of dip samples.")));
        };
    }

    private static Decision<AgreementEvent> decide(AgreementCommand command, WiderWork.DipSamples.Held held) {
        List<Rejection> why = new ArrayList<>();
        if (command.jobRole() == null) {
            why.add(Rejection.broken(
                    "INPUT",
                    "staff",
                    "The staff directory does not know '" + command.staff() + "'.",
                    "Name a member of staff."));
        } else if (!held.agreedFor().contains(command.jobRole())) {
            why.add(Rejection.broken(
                    RULE,
                    "staff",
                    "Nobody needs to agree to sampling by a " + command.jobRole() + ".",
                    "Name one of these jobs: " + String.join(", ", held.agreedFor()) + "."));
        } else if (!command.above()) {
            why.add(Rejection.notAllowed(
                    RULE,
                    command.staff() + " does not report to you, directly or through others.",
                    "Ask their own head of service or group manager to agree."));
        }
        return why.isEmpty()
                ? Decision.accept(new AgreementEvent(
                        command.cycle(), command.staff(), command.jobRole(), command.by(), command.at()))
                : Decision.reject(why);
    }
}
