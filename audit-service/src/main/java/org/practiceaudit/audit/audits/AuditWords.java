package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was written on an audit that has been handed in, for whoever tells of many at once. Nothing is in it that the reader would
 * not find in the audit itself; what was not written is left out.
 *
 * @param sections by section
 * @param linesOfEnquiry what was found, by line of enquiry (TH-08)
 * @param family what respondents of the family said (BR-19)
 * @param practitioner the worker's account, null where there is none
 * @param overall why the overall grade, null where the reader moderates the audit blind
 * @param learning points to be learned from, each with its theme (BR-22)
 * @param withheld whether the reader moderates it blind, so that what tells the auditor's judgement is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditWords(
        String audit,
        Map<String, SectionWords> sections,
        Map<String, String> linesOfEnquiry,
        List<FamilyWords> family,
        String practitioner,
        String overall,
        List<LearningWords> learning,
        boolean withheld) {
    record SectionWords(String strengths, String learning, String rationale) {}

    record FamilyWords(Family.Respondent respondent, String text) {}

    record LearningWords(String learningPoint, String theme, String text) {}

    /** @param shown as this reader sees it, without the auditor's judgement where they moderate it blind */
    static AuditWords of(AuditView shown) {
        var work = shown.work();
        return new AuditWords(
                shown.audit(),
                sections(work),
                lines(work),
                work.familyFeedback().stream()
                        .map(each -> new FamilyWords(each.respondent(), each.text()))
                        .toList(),
                work.practitioner() == null ? null : work.practitioner().account(),
                work.overall() == null ? null : work.overall().reason(),
                Optional.ofNullable(work.learningPoints()).orElse(List.of()).stream()
                        .map(each -> new LearningWords(each.learningPoint(), each.theme(), each.text()))
                        .toList(),
                shown.withheld());
    }

    /** Of a section that does not apply, and of any for a blind moderator, there is nothing to tell. */
    private static Map<String, SectionWords> sections(WorkView work) {
        var words = new LinkedHashMap<String, SectionWords>();
        work.sections().forEach((code, section) -> {
            if (!section.withheld() && section.notApplicable() == null) {
                words.put(code, new SectionWords(section.strengths(), section.learning(), section.rationale()));
            }
        });
        return words;
    }

    private static Map<String, String> lines(WorkView work) {
        var words = new LinkedHashMap<String, String>();
        work.linesOfEnquiry().forEach(line -> {
            if (line.finding() != null) {
                words.put(line.line(), line.finding());
            }
        });
        return words;
    }
}
