package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.ModerationCommand.Discussion;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;

/** One audit and its moderation, for tests to vary. */
final class Examples {
    static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");

    static final Instant ALLOCATED_AT = Instant.parse("2026-09-01T08:00:00Z");
    static final Instant GRADED_AT = Instant.parse("2026-09-24T10:00:00Z");
    static final Instant SUBMITTED_AT = Instant.parse("2026-09-24T10:05:00Z");
    static final Instant COMPLETED_AT = Instant.parse("2026-09-29T14:00:00Z");
    /** Five working days after Thursday 24 September are over, and London has summer time. */
    static final Instant MISSED_AT = Instant.parse("2026-10-01T23:00:00Z");

    static final Case SAMPLED = about(true, false);
    static final Case UNSAMPLED = about(false, false);
    static final Judgement GOOD = judgement(Grade.GOOD);
    static final Judgement INADEQUATE = judgement(Grade.INADEQUATE);
    static final Submission SUBMISSION = new Submission(SUBMITTED_AT, List.of("act-1", "act-2"));

    static final SmartAction FOR_SERVICE = new SmartAction(
            "act-3",
            Narrative.of("Go over the safety plan with the family."),
            Narrative.of("The child knows whom to call."),
            Narrative.of("The plan is signed and on the record."),
            "worker",
            LocalDate.parse("2026-10-16"),
            "risk-and-safeguarding",
            "risk");
    static final SmartAction FOR_AUDITOR = new SmartAction(
            "act-4",
            Narrative.of("Cite dates of documents."),
            Narrative.of("Findings can be traced."),
            Narrative.of("The next audit cites them."),
            "auditor",
            LocalDate.parse("2026-10-30"),
            "audit-practice",
            null);

    static final Narrative NOTHING = Narrative.of(null);
    static final Narrative WHY = Narrative.of("The plan names a house they have left.");
    static final Outcome.Talk TALK = new Outcome.Talk(LocalDate.parse("2026-09-29"), null, null);

    private Examples() {}

    static GivenWhenThen<ModerationCommand, Moderation, ModerationEvent> moderations(ProgrammePolicy policy) {
        var decider = new ModerationDecider(policy, Offices.NOBODY);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    /** The shipped programme with one line of its text changed. */
    static ProgrammePolicy bradfordWith(String line, String instead) {
        var yaml = Programmes.shippedYaml("bradford");
        if (!yaml.contains(line)) {
            throw new IllegalArgumentException("bradford has no line " + line);
        }
        return Programmes.fromYaml("varied.yaml", yaml.replace(line, instead));
    }

    static Case about(boolean sampled, boolean blind) {
        return new Case(
                new Case.Pin("bradford", "bradford", 1),
                "a-1042",
                "c-0377",
                "2026-09",
                sampled,
                blind,
                "north-2",
                "safeguarding",
                people("auditor", "moderator"),
                "monthly");
    }

    static Map<String, String> people(String auditor, String moderator) {
        return new TreeMap<>(Map.of(
                "auditor", auditor,
                "moderator", moderator,
                "practitioner", "worker",
                "team-manager", "manager",
                "service-manager", "service",
                "head-of-service", "head",
                "iro", "reviewer"));
    }

    static Judgement judgement(Grade overall) {
        return new Judgement(
                overall,
                List.of(
                        new Judgement.Section("risk", overall),
                        new Judgement.Section("impact", Grade.GOOD),
                        new Judgement.Section("multi-agency-working", null)),
                null,
                "auditor",
                GRADED_AT);
    }

    static Request request(Request.Reason reason, boolean blind, Instant at) {
        return new Request(
                reason,
                blind,
                LocalDate.parse("2026-10-01"),
                MISSED_AT,
                "within 5 working days of Thu 24 Sep 2026: Thu 1 Oct 2026; not counted: Sat 26 Sep 2026 (weekend), Sun 27 Sep 2026 (weekend)",
                at,
                "our default",
                "audit.submitted.v1",
                null);
    }

    /** Asked for where the programme moderates blind, and marked for what gives the grade away. */
    static Request notBlind(Request.Reason reason, Request.NotBlind why) {
        var open = request(reason, false, SUBMITTED_AT);
        return new Request(
                reason,
                false,
                open.dueOn(),
                open.missedAt(),
                open.counted(),
                open.at(),
                open.rule(),
                open.trigger(),
                why);
    }

    static ModerationEvent requested(Request.Reason reason) {
        return new ModerationEvent.Requested(request(reason, false, SUBMITTED_AT));
    }

    static List<ModerationEvent> awaited() {
        return List.of(
                new ModerationEvent.Expected(SAMPLED),
                new ModerationEvent.AuditorGraded(GOOD),
                new ModerationEvent.AuditHandedIn(SUBMISSION),
                requested(Request.Reason.SAMPLE));
    }

    static Outcome outcome() {
        return new Outcome(
                Grade.REQUIRES_IMPROVEMENT,
                List.of(
                        new Outcome.Agreement("risk", Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, WHY),
                        new Outcome.Agreement("impact", Grade.GOOD, Grade.GOOD, null),
                        new Outcome.Agreement("multi-agency-working", null, null, null)),
                Narrative.of("The safety plan is out of date."),
                Narrative.of("Talked through on the phone."),
                List.of(FOR_SERVICE),
                List.of(FOR_AUDITOR),
                List.of("worker", "manager", "service"),
                "moderator",
                COMPLETED_AT,
                TALK,
                null);
    }

    static Completing completing() {
        return new Completing();
    }

    /** The fields at fault of a completion, as the caller is told. */
    static List<String> fields(Completing asked) {
        var decider = new ModerationDecider(BRADFORD, Offices.NOBODY);
        var state = decider.initial();
        for (var event : awaited()) {
            state = decider.evolve(state, event);
        }
        return ((Decision.Rejected<ModerationEvent>) decider.decide(asked.command(), state))
                .why().stream().map(Rejection::field).toList();
    }

    /** A command that is accepted as it stands, to be spoilt in one way. */
    static final class Completing {
        Grade grade = Grade.REQUIRES_IMPROVEMENT;
        List<SectionGrade> sections = List.of(new SectionGrade("risk", Grade.REQUIRES_IMPROVEMENT, WHY));
        Discussion discussion = new Discussion(
                LocalDate.parse("2026-09-29"), Narrative.of("Talked through on the phone."), NOTHING, NOTHING);
        String rationale = "The safety plan is out of date.";
        List<SmartAction> service = List.of(FOR_SERVICE);
        List<SmartAction> auditor = List.of(FOR_AUDITOR);
        Candidate by = Candidate.unknown("moderator");

        Completing grade(Grade other) {
            grade = other;
            return this;
        }

        Completing sections(SectionGrade... others) {
            sections = List.of(others);
            return this;
        }

        Completing rationale(String other) {
            rationale = other;
            return this;
        }

        Completing service(SmartAction... others) {
            service = List.of(others);
            return this;
        }

        Completing auditor(SmartAction... others) {
            auditor = List.of(others);
            return this;
        }

        Completing by(String other) {
            return by(Candidate.unknown(other));
        }

        Completing by(Candidate other) {
            by = other;
            return this;
        }

        Completing discussion(Discussion other) {
            discussion = other;
            return this;
        }

        ModerationCommand command() {
            return new ModerationCommand.Complete(
                    new ModerationCommand.Grades(grade, sections, Narrative.of(rationale)),
                    discussion,
                    service,
                    auditor,
                    by,
                    COMPLETED_AT);
        }
    }
}
