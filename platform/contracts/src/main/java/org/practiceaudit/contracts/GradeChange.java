package org.practiceaudit.contracts;

/**
 * A grade that a moderation meeting changed.
 *
 * @param fromGrade grade before the meeting
 * @param toGrade grade after it
 */
public record GradeChange(String audit, String fromGrade, String toGrade) {
    public GradeChange {
        Present.require("audit", audit, "fromGrade", fromGrade, "toGrade", toGrade);
    }
}
