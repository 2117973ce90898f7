package org.practiceaudit.audit.jointaudits;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.jointaudits.AgencyRecord.Draft;
import org.practiceaudit.audit.jointaudits.AgencyRecord.NotBegun;
import org.practiceaudit.audit.jointaudits.AgencyRecord.NotInvolved;
import org.practiceaudit.audit.jointaudits.AgencyRecord.Submitted;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.programme.WorkingDays;

/** Each agency audits its own record, by whom it has named; what is in may come back until it is analysed (CA-15). */
final class AgencyRecordDecider extends AgencyRecordEvolution
        implements Decider<AgencyRecordCommand, AgencyRecord, AgencyRecordEvent> {
    private static final String RULE = JointAuditDecider.RULE;

    private final ProgrammePolicy policy;
    private final List<Term> areas;

    AgencyRecordDecider(ProgrammePolicy policy) {
        this.policy = policy;
        this.areas = policy.wider()
                .jointAudits()
                .held()
                .map(WiderWork.JointAudits.Held::areas)
                .orElse(List.of());
    }

    @Override
    public Decision<AgencyRecordEvent> decide(AgencyRecordCommand command, AgencyRecord state) {
        var no = mayNot(command);
        if (no.isPresent()) {
            return Decision.reject(no.get());
        }
        return switch (command) {
            case AgencyRecordCommand.Save save -> save(save, state);
            case AgencyRecordCommand.Submit submit -> submit(submit, state);
            case AgencyRecordCommand.SayNotInvolved say -> notInvolved(say, state);
            case AgencyRecordCommand.Return back -> bringBack(back, state);
        };
    }

    private Decision<AgencyRecordEvent> save(AgencyRecordCommand.Save save, AgencyRecord state) {
        return switch (state) {
            case NotBegun _, Draft _ ->
                gathering(save.by())
                        .and(known(save.findings()))
                        .orElse(new AgencyRecordEvent.FindingsSaved(
                                save.place(), save.findings(), save.by().staff()));
            case Submitted _, NotInvolved _ -> closed();
        };
    }

    private Decision<AgencyRecordEvent> submit(AgencyRecordCommand.Submit submit, AgencyRecord state) {
        return switch (state) {
            case Draft(var place, var findings, var _) ->
                gathering(submit.by())
                        .and(missing(findings))
                        .orElse(new AgencyRecordEvent.RecordSubmitted(
                                !WorkingDays.dateOf(submit.at()).isAfter(place.dueOn()),
                                submit.by().staff(),
                                submit.at()));
            case NotBegun _ ->
                Decision.reject(Rejection.notFound("There is no such record.", "Save what was found first."));
            case Submitted _, NotInvolved _ -> closed();
        };
    }

    private static Decision<AgencyRecordEvent> notInvolved(AgencyRecordCommand.SayNotInvolved say, AgencyRecord state) {
        return switch (state) {
            case NotBegun _, Draft _ ->
                gathering(say.by())
                        .text(say.reason(), RULE, "reason", "Say how it is known that the agency has no record.")
                        .orElse(new AgencyRecordEvent.NotInvolvedSaid(
                                say.place(), say.reason(), say.by().staff(), say.at()));
            case Submitted _, NotInvolved _ -> closed();
        };
    }

    private static Decision<AgencyRecordEvent> bringBack(AgencyRecordCommand.Return back, AgencyRecord state) {
        return switch (state) {
            case Submitted _, NotInvolved _ ->
                gathering(back.by())
                        .text(back.reason(), RULE, "reason", "Say what is missing from it.")
                        .orElse(new AgencyRecordEvent.RecordReturned(
                                back.reason(), back.by().staff(), back.at()));
            case NotBegun _, Draft _ ->
                Decision.reject(Rejection.wrongState("The record is not in.", "Wait until the agency submits it."));
        };
    }

    /** Whose step it is comes before whether it is time for it. */
    private static Optional<Rejection> mayNot(AgencyRecordCommand command) {
        var by = command.by();
        return switch (command) {
            case AgencyRecordCommand.Save _, AgencyRecordCommand.Submit _, AgencyRecordCommand.SayNotInvolved _ ->
                by.staff().equals(by.auditor())
                        ? Optional.empty()
                        : Optional.of(Rejection.notAllowed(
                                RULE,
                                "Only whom the agency has named audits its record of this child.",
                                "Ask quality assurance to name you, or the one who is named."));
            case AgencyRecordCommand.Return _ ->
                by.staff().equals(by.independent())
                        ? Optional.empty()
                        : Optional.of(Rejection.notAllowed(
                                RULE,
                                "Only the independent auditor sends a record back.",
                                "Ask the independent auditor."));
        };
    }

    private static Rejection.All gathering(AgencyRecordCommand.By by) {
        return new Rejection.All()
                .when(
                        !by.gathering(),
                        () -> Rejection.wrongState(
                                "The records have been analysed.", "Bring what is new to the meeting."));
    }

    /** Areas and grades that there are, each area once. */
    private List<Rejection> known(AgencyRecord.Findings findings) {
        var all = new Rejection.All().and(onScale(findings.grade(), "grade"));
        var seen = new HashSet<String>();
        for (int i = 0; i < findings.areas().size(); i++) {
            var area = findings.areas().get(i);
            var field = "areas[" + i + "].";
            all.when(
                            !WiderWork.knows(areas, area.area()) || !seen.add(area.area()),
                            "INPUT",
                            field + "area",
                            "'" + area.area() + "' is no area of the programme, or is given twice.",
                            "Give each area of the programme once.")
                    .and(onScale(area.grade(), field + "grade"));
        }
        return all.found();
    }

    private List<Rejection> onScale(Grade grade, String field) {
        return new Rejection.All()
                .when(
                        grade != null && !policy.scale().contains(grade),
                        "INPUT",
                        field,
                        "This grade is not on the programme's scale.",
                        "Use one of its grades.")
                .found();
    }

    private List<Rejection> missing(AgencyRecord.Findings findings) {
        var all = new Rejection.All()
                .text(findings.summary(), RULE, "summary", "Say how the agency worked with the child.")
                .given(findings.grade(), "grade");
        for (var term : areas) {
            Optional<AgencyRecord.Area> found = findings.areas().stream()
                    .filter(each -> each.area().equals(term.code()))
                    .findFirst();
            all.when(
                    found.filter(AgencyRecordDecider::judged).isEmpty(),
                    RULE,
                    "areas." + term.code(),
                    term.name() + " is not judged.",
                    "Grade it, and say what was done well or what there is to learn.");
        }
        return all.found();
    }

    private static boolean judged(AgencyRecord.Area area) {
        return area.grade() != null && !(blank(area.strengths()) && blank(area.learning()));
    }

    private static boolean blank(Narrative text) {
        return text == null || text.blank();
    }

    private static Decision<AgencyRecordEvent> closed() {
        return Decision.reject(Rejection.wrongState(
                "The record is in.", "Ask the independent auditor to send it back if it has to change."));
    }
}
