package org.practiceaudit.programme;

import java.util.List;
import java.util.Map;
import org.practiceaudit.programme.RuleFor.Aspect;

/**
 * All that an audit of one kind asks for, whether of the programme's main parts or of an {@link AuditForm}.
 *
 * @param code {@link AuditForm#MAIN}, or that of the form
 * @param lookBack with the months of this kind of audit
 * @param rules rule by what it speaks of
 */
public record Form(
        String code,
        GradeScale scale,
        LookBack lookBack,
        PractitionerPart practitioner,
        FamilyPart family,
        Tool tool,
        OverallRule overall,
        Map<Aspect, String> rules) {

    public Form {
        rules = Map.copyOf(rules);
    }

    public String rule(Aspect about) {
        return rules.get(about);
    }

    /** Remarks asked of a section, or of the audit as a whole, with this grade; null for none. */
    public List<Remark> remarks(Remark.Of of, Grade grade) {
        return tool.remarks().stream()
                .filter(remark -> remark.of() == of && remark.askedAt(grade))
                .toList();
    }

    /** Whether the auditor gives the audit a grade as a whole. */
    public boolean graded() {
        return overall.graded();
    }
}
