package org.practiceaudit.audit.dipsamples;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.dipsamples.DipReport.Gathering;
import org.practiceaudit.audit.dipsamples.DipReport.NothingSampled;
import org.practiceaudit.audit.dipsamples.DipReport.Sampled;
import org.practiceaudit.audit.dipsamples.DipReport.SignedOff;
import org.practiceaudit.audit.dipsamples.DipReport.Written;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WiderWork;

/** The report is written when the samples are in, and signed off by two others before heads of service see it (TH-07). */
final class DipReportDecider extends DipReportEvolution
        implements Decider<DipReportCommand, DipReport, DipReportEvent> {
    private static final String RULE = "TH-07";

    private final ProgrammePolicy policy;
    private final List<Role> signatories;

    DipReportDecider(ProgrammePolicy policy) {
        this.policy = policy;
        this.signatories = policy.wider()
                .dipSamples()
                .held()
                .map(WiderWork.DipSamples.Held::signedOffBy)
                .orElse(List.of());
    }

    @Override
    public Decision<DipReportEvent> decide(DipReportCommand command, DipReport state) {
        return switch (command) {
            case DipReportCommand.NoteSample(var enquiry, var audit) ->
                state instanceof Sampled sampled && sampled.enquiry().samples().contains(audit)
                        ? Decision.unchanged()
                        : Decision.accept(new DipReportEvent.SampleNoted(enquiry, audit));
            case DipReportCommand.Write write -> write(write, state);
            case DipReportCommand.Sign sign -> sign(sign, state);
            case DipReportCommand.SendBack back -> sendBack(back, state);
        };
    }

    private Decision<DipReportEvent> write(DipReportCommand.Write write, DipReport state) {
        return switch (state) {
            case NothingSampled _ -> none();
            case SignedOff _ -> over();
            case Gathering _, Written _ -> {
                var text = write.text();
                var all = new Rejection.All()
                        .text(text.findings(), RULE, "findings", "Say what the samples show.")
                        .text(text.conclusions(), RULE, "conclusions", "Answer the line of enquiry.");
                for (int i = 0; i < text.themes().size(); i++) {
                    all.when(
                            !policy.tool().hasTheme(text.themes().get(i)),
                            "INPUT",
                            "themes[" + i + "]",
                            "'" + text.themes().get(i) + "' is no theme of the programme.",
                            "Use a theme of its tool.");
                }
                write.outstanding()
                        .forEach(audit -> all.when(
                                true,
                                RULE,
                                "",
                                "The sample " + audit + " is not in.",
                                "Write the report when every sample of the line is handed in or has come to nothing."));
                yield all.orElse(new DipReportEvent.ReportWritten(text));
            }
        };
    }

    private Decision<DipReportEvent> sign(DipReportCommand.Sign sign, DipReport state) {
        return switch (state) {
            case NothingSampled _ -> none();
            case SignedOff _ -> over();
            case Gathering _ -> notWritten();
            case Written written -> sign(sign, written);
        };
    }

    /** Two different people, each in a role of their own, and neither of them an author. */
    private Decision<DipReportEvent> sign(DipReportCommand.Sign sign, Written state) {
        Optional<Role> as = signatories.stream()
                .filter(sign.as()::contains)
                .filter(role -> state.signatures().stream().noneMatch(each -> each.as() == role))
                .findFirst();
        var all = new Rejection.All()
                .when(
                        state.sentBack().isPresent(),
                        () -> Rejection.wrongState("It was sent back.", "Wait until it has been written again."))
                .when(
                        state.authors().contains(sign.by()),
                        () -> Rejection.notAllowed(
                                RULE, "Nobody signs off what they have written.", "Ask somebody else to sign it off."))
                .when(
                        state.signatures().stream().anyMatch(each -> each.by().equals(sign.by())),
                        () -> Rejection.wrongState("You have signed it off.", "Wait for the other signature."))
                .when(
                        as.isEmpty(),
                        () -> Rejection.notAllowed(
                                RULE,
                                "It is not for you to sign off, or another person has signed in your role.",
                                "It is signed off once each by " + words() + "."));
        if (!all.found().isEmpty()) {
            return Decision.reject(all.found());
        }
        var signed = new DipReportEvent.ReportSigned(new DipReport.Signature(as.orElseThrow(), sign.by(), sign.at()));
        return state.signatures().size() + 1 == signatories.size()
                ? Decision.accept(signed, new DipReportEvent.ReportSignedOff(sign.readers(), sign.at()))
                : Decision.accept(signed);
    }

    private String words() {
        return String.join(" and ", signatories.stream().map(Role::words).toList());
    }

    private static Decision<DipReportEvent> sendBack(DipReportCommand.SendBack back, DipReport state) {
        return switch (state) {
            case NothingSampled _ -> none();
            case SignedOff _ -> over();
            case Gathering _ -> notWritten();
            case Written written ->
                new Rejection.All()
                        .when(
                                written.authors().contains(back.by()),
                                () -> Rejection.notAllowed(
                                        RULE, "Nobody sends back what they have written.", "Write it again instead."))
                        .text(back.reason(), RULE, "reason", "Say what has to change.")
                        .orElse(new DipReportEvent.ReportSentBack(back.reason(), back.by(), back.at()));
        };
    }

    private static Decision<DipReportEvent> none() {
        return Decision.reject(
                Rejection.notFound("No sample of this line has been allocated.", "List the reports there are."));
    }

    private static Decision<DipReportEvent> notWritten() {
        return Decision.reject(Rejection.wrongState("The report is not written.", "Wait until it is."));
    }

    private static Decision<DipReportEvent> over() {
        return Decision.reject(Rejection.wrongState("The report is signed off.", "It stands as it is."));
    }
}
