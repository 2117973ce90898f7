package org.practiceaudit.moderation.journeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.journeys.Step.Kind;
import org.practiceaudit.programme.Grade;

/**
 * Every grade that an audit ever had, in order, by whom, when and why.
 *
 * @param gradeOfRecord the decided one, else the moderated one, else the auditor's; left out while there is none to show
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JourneyView(String audit, Grade gradeOfRecord, List<StepView> grades) {

    /**
     * @param why in words; of the auditor's grade they are in the audit
     * @param whyAt where the words are, of the auditor's grade
     * @param reference the meeting or dispute that it came of, or the code of an override
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GradeStep")
    record StepView(
            Kind kind,
            Grade grade,
            List<SectionView> sections,
            String by,
            Instant at,
            String why,
            String whyAt,
            String reference) {}

    /** @param grade left out where the section does not apply */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SectionStep")
    record SectionView(String section, Grade grade, String why) {}

    /** @param steps that the reader may see */
    static JourneyView of(String audit, List<Step> steps) {
        var standing = steps.stream()
                .filter(step -> !step.kind().provisional())
                .reduce((_, later) -> later)
                .map(Step::grade)
                .orElse(null);
        return new JourneyView(
                audit, standing, steps.stream().map(step -> view(audit, step)).toList());
    }

    private static StepView view(String audit, Step step) {
        return new StepView(
                step.kind(),
                step.grade(),
                step.sections().stream()
                        .map(each -> new SectionView(each.code(), each.grade(), text(each.rationale())))
                        .toList(),
                step.by(),
                step.at(),
                text(step.why()),
                step.kind() == Kind.AUDITED ? "/v1/audits/" + audit : null,
                step.reference());
    }

    private static String text(Narrative words) {
        return words.blank() ? null : words.text();
    }
}
