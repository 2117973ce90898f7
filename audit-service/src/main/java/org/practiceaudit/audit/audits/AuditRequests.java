package org.practiceaudit.audit.audits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What callers send. Only form is checked here; what the programme's rules make of it, the decider says. */
final class AuditRequests {
    private static final int TEXT = Narrative.MOST_CHARACTERS;

    private AuditRequests() {}

    /** @param whom of the family, null where that is not said */
    record Contact(
            ContactAttempt.With with,
            Family.Relationship whom,
            LocalDate on,
            ContactAttempt.Means means,
            ContactAttempt.Outcome outcome,
            @Size(max = TEXT) String note) {
        ContactAttempt attempt() {
            return new ContactAttempt(with, whom, on, means, outcome, Narrative.of(note));
        }
    }

    /**
     * The worker's part.
     *
     * @param conversation dates of it; without {@code heldOn} only where {@code whyNot} is given
     * @param gradesDiscussedOn when the grades were discussed with the worker, null while they were not (TH-10)
     * @param goodPractice what the worker was told is good (CA-05)
     * @param whyNot why there was no conversation, null where there was one
     */
    record PractitionerPart(
            Conversation conversation,
            @Size(max = TEXT) String account,
            @Size(max = TEXT) String response,
            LocalDate gradesDiscussedOn,
            @Size(max = TEXT) String goodPractice,
            Practitioner.Why whyNot,
            @Size(max = TEXT) String whyNotNote) {
        Practitioner part() {
            var dates = conversation == null ? new Conversation(null, null, null) : conversation;
            return whyNot == null && dates.heldOn() != null
                    ? new Practitioner.SpokenTo(
                            dates.firstContactOn(),
                            dates.meetingArrangedFor(),
                            dates.heldOn(),
                            Narrative.of(account),
                            Narrative.of(response),
                            gradesDiscussedOn,
                            Narrative.of(goodPractice))
                    : new Practitioner.NotSpokenTo(dates.firstContactOn(), whyNot, Narrative.of(whyNotNote));
        }
    }

    /**
     * What somebody else of the case said.
     *
     * @param role of who said it
     * @param whyNot why they were not asked, null where they were
     */
    record InputPart(
            @NotNull Role role,
            LocalDate heardOn,
            @Size(max = TEXT) String text,
            @Size(max = TEXT) String whyNot) {
        OthersView view() {
            return whyNot == null
                    ? new OthersView.Heard(role, heardOn, Narrative.of(text))
                    : new OthersView.NotHeard(role, Narrative.of(whyNot));
        }
    }

    /** The worker's own words. */
    record WordsPart(@Size(max = TEXT) String text) {}

    record Conversation(LocalDate firstContactOn, LocalDate meetingArrangedFor, LocalDate heldOn) {}

    record FamilyPreparation(
            LocalDate workerAskedOn,
            @NotNull Boolean familyTold,
            @NotNull Boolean phoneNumbersConfirmed,
            @Size(max = TEXT) String note) {
        Family.Preparation part() {
            return new Family.Preparation(workerAskedOn, familyTold, phoneNumbersConfirmed, Narrative.of(note));
        }
    }

    /**
     * @param answers by the code of the programme's question
     * @param passedOn the day on which the messages went to the worker, null while they have not
     */
    record FamilyFeedback(
            @Valid @NotNull Respondent respondent,
            LocalDate heardOn,
            ContactAttempt.Means means,
            @Size(max = TEXT) String text,
            @Size(max = 50) Map<String, @NotNull @Size(max = TEXT) String> answers,
            @Size(max = 50) List<@Valid @NotNull Message> messages,
            LocalDate passedOn) {
        Family.Feedback as(String id) {
            return new Family.Feedback(
                    id,
                    respondent.part(),
                    heardOn,
                    means,
                    Narrative.of(text),
                    narratives(answers),
                    messages == null
                            ? List.of()
                            : messages.stream().map(Message::part).toList(),
                    Optional.ofNullable(passedOn));
        }
    }

    record Respondent(
            Family.Relationship relationship,
            Boolean parentalResponsibility,
            Boolean childUnderLegalOrder,
            Consent consent) {
        Family.Respondent part() {
            return new Family.Respondent(
                    relationship,
                    Boolean.TRUE.equals(parentalResponsibility),
                    Boolean.TRUE.equals(childUnderLegalOrder),
                    consent == null ? null : new Family.Consent(consent.givenBy(), consent.on()));
        }
    }

    record Consent(Family.Relationship givenBy, LocalDate on) {}

    record Message(Family.Kind kind, @Size(max = TEXT) String text) {
        Family.Message part() {
            return new Family.Message(kind, Narrative.of(text));
        }
    }

    record PassedOn(LocalDate on) {}

    record LinePart(
            @Size(max = TEXT) String finding,
            @Size(max = 200) List<@Valid @NotNull EvidencePart> evidence) {
        LineFinding on(String line) {
            return new LineFinding(
                    line,
                    Narrative.of(finding),
                    evidence == null
                            ? List.of()
                            : evidence.stream().map(EvidencePart::part).toList());
        }
    }

    record LookBackPart(
            LocalDate from,
            @NotNull Boolean substantialHistory,
            @Size(max = TEXT) String recognisedOverTime,
            @Size(max = TEXT) String legacyToday,
            LocalDate earlierFrom,
            @Size(max = TEXT) String earlierBecause) {
        LookBack part() {
            return new LookBack(
                    from,
                    substantialHistory,
                    Narrative.of(recognisedOverTime),
                    Narrative.of(legacyToday),
                    earlierFrom,
                    Narrative.of(earlierBecause));
        }
    }

    /**
     * A section.
     *
     * @param answers by standard, or {@code standard.statement} for each statement of a compound one
     * @param grade null while the work is in hand, and where the tool has levels
     * @param level null while the work is in hand, and where the tool has grades
     * @param remarks by the code of what the programme asks in words
     * @param notApplicable the reason, null where the section applies; nothing else counts beside it
     */
    record SectionPart(
            @Size(max = 200) Map<String, @NotNull Boolean> answers,
            Grade grade,
            @Size(max = 64) String level,
            @Size(max = TEXT) String strengths,
            @Size(max = TEXT) String learning,
            @Size(max = TEXT) String rationale,
            @Size(max = 200) List<@Valid @NotNull EvidencePart> evidence,
            @Size(max = 50) Map<String, @NotNull @Size(max = TEXT) String> remarks,
            @Size(max = TEXT) String notApplicable) {
        SectionWork work() {
            return new SectionWork(
                    answers == null ? Map.of() : answers,
                    Narrative.of(strengths),
                    Narrative.of(learning),
                    Narrative.of(rationale),
                    evidence == null
                            ? List.of()
                            : evidence.stream().map(EvidencePart::part).toList(),
                    narratives(remarks));
        }
    }

    record EvidencePart(
            @Size(max = TEXT) String document,
            LocalDate date,
            @Size(max = TEXT) String note) {
        SectionWork.Evidence part() {
            return new SectionWork.Evidence(Narrative.of(document), date, Narrative.of(note));
        }
    }

    record LearningPart(
            String section,
            String theme,
            @Size(max = TEXT) String text,
            @Valid @NotNull ActionPart action) {
        LearningPoint as(String id, String actionId) {
            return new LearningPoint(id, section, theme, Narrative.of(text), action.as(actionId));
        }
    }

    record ActionPart(
            @Size(max = TEXT) String what,
            @Size(max = TEXT) String outcome,
            @Size(max = TEXT) String seenBy,
            String owner,
            LocalDate dueOn) {
        LearningPoint.SmartAction as(String id) {
            return new LearningPoint.SmartAction(
                    id, Narrative.of(what), Narrative.of(outcome), Narrative.of(seenBy), owner, dueOn);
        }
    }

    record OverallPart(
            Grade grade,
            @Size(max = TEXT) String reason,
            @Size(max = TEXT) String significantIssue,
            @Size(max = TEXT) String overrideReason,
            @Size(max = TEXT) String goodNotCompromised,
            @Size(max = 50) Map<String, @NotNull @Size(max = TEXT) String> remarks) {
        OverallJudgement part() {
            return new OverallJudgement(
                    grade,
                    Narrative.of(reason),
                    Narrative.of(significantIssue),
                    Narrative.of(overrideReason),
                    Narrative.of(goodNotCompromised),
                    narratives(remarks));
        }
    }

    record ConcernPart(
            String code,
            Concern.Severity severity,
            @Size(max = TEXT) String text) {}

    /** @param doneOn the day on which it was done */
    record AddressedPart(
            Concern.Response response, @Size(max = TEXT) String what, LocalDate doneOn) {}

    private static Map<String, Narrative> narratives(Map<String, String> texts) {
        return texts == null
                ? Map.of()
                : texts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Narrative.of(each.getValue())));
    }
}
