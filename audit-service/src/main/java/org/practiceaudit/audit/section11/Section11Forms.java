package org.practiceaudit.audit.section11;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What callers send about section 11 audits. Only form is checked here; the rules are the deciders'. */
final class Section11Forms {
    private static final int TEXT = Narrative.MOST_CHARACTERS;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String CODE = "[a-z][a-z0-9-]{0,63}";

    private Section11Forms() {}

    /**
     * @param programme and version whose standards are answered
     * @param chosen code of the service or theme that the year looks at
     * @param panel staff ids of its members
     */
    record CampaignPart(
            @NotNull @Pattern(regexp = CODE) String programme,
            @NotNull @Min(1) Integer version,
            @NotNull @Min(2000) @Max(2999) Integer year,
            @NotNull @Pattern(regexp = CODE) String chosen,
            @NotNull @Size(max = 300) List<@Valid @NotNull OrganisationPart> organisations,
            LocalDate answersDueOn,
            LocalDate panelOn,
            @NotNull @Size(max = 30) List<@NotNull @Pattern(regexp = ID) String> panel) {}

    /**
     * @param organisation its code, without names of people
     * @param contact by which a message finds its address
     * @param lead staff id of who answers for it
     */
    record OrganisationPart(
            @NotNull @Pattern(regexp = ID) String organisation,
            @NotNull String sector,
            @Pattern(regexp = ID) String contact,
            @NotNull @Pattern(regexp = ID) String lead) {
        Campaign.Organisation made() {
            return new Campaign.Organisation(organisation, sector, contact, lead);
        }
    }

    record AnswersPart(@NotNull @Size(max = 100) List<@Valid @NotNull StandardAnswer> answers) {
        List<SelfAssessment.Answer> made() {
            return answers.stream().map(StandardAnswer::made).toList();
        }
    }

    /**
     * @param compliance left out while the work is in hand
     * @param evidence what shows it
     * @param improve what is to be done where it is not met
     */
    record StandardAnswer(
            @NotNull String standard,
            SelfAssessment.Compliance compliance,
            @Size(max = TEXT) String evidence,
            @Size(max = TEXT) String improve) {
        private SelfAssessment.Answer made() {
            return new SelfAssessment.Answer(standard, compliance, Narrative.of(evidence), Narrative.of(improve));
        }
    }

    record PanelPart(
            LocalDate heldOn,
            @NotNull @Size(max = 30) List<@NotNull String> members,
            @NotNull @Size(max = 100) List<@Valid @NotNull JudgementPart> judgements,
            @Size(max = TEXT) String conclusions) {
        List<SelfAssessment.Judgement> made() {
            return judgements.stream().map(JudgementPart::made).toList();
        }
    }

    /** @param challenge needed where the panel sees it otherwise than the organisation */
    record JudgementPart(
            @NotNull String standard,
            SelfAssessment.Compliance compliance,
            @Size(max = TEXT) String challenge) {
        private SelfAssessment.Judgement made() {
            return new SelfAssessment.Judgement(standard, compliance, Narrative.of(challenge));
        }
    }

    /** @param complete whether nothing more is to be followed */
    record PlanProgress(
            LocalDate reviewedOn, @Size(max = TEXT) String progress, Boolean complete) {}
}
