package org.practiceaudit.actions.pathways;

import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;

/**
 * Who reads what a pathway's meetings recorded: those whom the policy names, and who was there or wrote it (TH-22, TH-24). Other
 * records are read by everybody who reads the pathway.
 */
final class RecordReaders {
    private final ProgrammePolicy policy;
    private final Watch watch;
    private final PathwayCommand.By reader;

    RecordReaders(ProgrammePolicy policy, Watch watch, PathwayCommand.By reader) {
        this.policy = policy;
        this.watch = watch;
        this.reader = reader;
    }

    boolean reads(String pathway, Plan.Progress progress) {
        return policy.pathway(pathway)
                .flatMap(each -> each.step(progress.step().code()))
                .map(step -> !(step.proof() instanceof Proof.Meeting) || named(step.proof()) || present(progress))
                .orElse(false);
    }

    boolean readsMeetings(String pathway) {
        return policy.pathway(pathway).stream()
                .flatMap(each -> each.steps().stream())
                .map(Pathway.Step::proof)
                .filter(Proof.Meeting.class::isInstance)
                .anyMatch(this::named);
    }

    private boolean named(Proof proof) {
        return proof.readBy().stream().anyMatch(role -> watch.is(role, reader));
    }

    private boolean present(Plan.Progress progress) {
        return progress instanceof Plan.Progress.Done done
                && (done.completedBy().equals(reader.staff())
                        || done.meeting()
                                .filter(meeting -> meeting.attended().contains(reader.staff()))
                                .isPresent());
    }
}
