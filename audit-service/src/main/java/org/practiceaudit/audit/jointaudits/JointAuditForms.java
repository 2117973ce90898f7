package org.practiceaudit.audit.jointaudits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** What callers send about joint audits. Only form is checked here; what the rules make of it, the deciders say. */
final class JointAuditForms {
    private static final int TEXT = Narrative.MOST_CHARACTERS;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String CODE = "[a-z][a-z0-9-]{0,63}";

    private JointAuditForms() {}

    /**
     * @param cycle whose allocated audits are of the children
     * @param theme that the children were drawn for
     * @param fewerBecause why the cycle drew fewer children than the programme asks for
     * @param agencies that take part beside the own one
     * @param independentAuditor of none of the agencies
     */
    record JointAuditRequest(
            @NotNull @Pattern(regexp = ID) String cycle,
            @NotNull @Pattern(regexp = CODE) String theme,
            @Size(max = TEXT) String fewerBecause,
            @NotNull @Size(max = 30) List<@NotNull String> agencies,
            @NotNull @Pattern(regexp = ID) String independentAuditor,
            LocalDate recordsDueOn) {}

    /** @param children whose records they audit; left out for all of them */
    record AgencyAuditor(
            @NotNull String agency,
            @Size(max = 100) List<@NotNull String> children,
            @NotNull @Pattern(regexp = ID) String auditor) {}

    record AnalysisPart(
            @NotNull @Size(max = 100) List<@Valid @NotNull FindingPart> findings,
            @Size(max = TEXT) String overall) {
        List<JointAudit.Finding> made() {
            return findings.stream().map(FindingPart::made).toList();
        }
    }

    /** @param agencies whom it concerns; left out for all */
    record FindingPart(
            JointAudit.FindingSort sort,
            String theme,
            @Size(max = 30) List<@NotNull String> agencies,
            @Size(max = TEXT) String text) {
        private JointAudit.Finding made() {
            return new JointAudit.Finding(sort, theme, agencies, Narrative.of(text));
        }
    }

    record MeetingPart(
            LocalDate heldOn,
            @NotNull @Size(max = 60) List<@NotNull @Pattern(regexp = ID) String> present,
            @Size(max = TEXT) String conclusions) {}

    /**
     * @param next what is advised to do next
     * @param complete whether nothing more is to be followed
     */
    record ProgressPart(
            LocalDate reviewedOn,
            @Size(max = TEXT) String progress,
            @Size(max = TEXT) String next,
            Boolean complete) {}

    /** @param grade of the whole; left out while the work is in hand */
    record RecordPart(
            @NotNull @Size(max = 30) List<@Valid @NotNull AreaPart> areas,
            @Size(max = TEXT) String summary,
            Grade grade) {
        AgencyRecord.Findings made() {
            return new AgencyRecord.Findings(areas.stream().map(AreaPart::made).toList(), Narrative.of(summary), grade);
        }
    }

    /** A record that begins. */
    record NewRecord(
            @NotNull String agency,
            @NotNull String child,
            @Valid @NotNull RecordPart findings) {}

    record AreaPart(
            @NotNull String area,
            @Size(max = TEXT) String strengths,
            @Size(max = TEXT) String learning,
            Grade grade) {
        private AgencyRecord.Area made() {
            return new AgencyRecord.Area(area, Narrative.of(strengths), Narrative.of(learning), grade);
        }
    }

    /** @param reason how it is known that the agency has no record of the child */
    record NotInvolvedPart(
            @NotNull String agency,
            @NotNull String child,
            @Size(max = TEXT) String reason) {}

    record ReturnPart(@Size(max = TEXT) String reason) {}
}
