package org.practiceaudit.actions.notices;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Notification.Fact;

/** What is told of moderations and disputes (BR-14, BR-26, TH-16, TH-26, CA-11, PQ-17). */
final class ModerationMatters {
    private ModerationMatters() {}

    static List<Matter> of(ModerationEvent event) {
        return switch (event) {
            case ModerationEvent.ModerationRequested it ->
                List.of(Matter.byPolicy(Fact.MODERATION_REQUESTED, it.audit()).due(it.dueOn()));
            case ModerationEvent.ModerationCompleted it -> completed(it);
            case ModerationEvent.GradeDisputed it -> List.of(Matter.byPolicy(Fact.GRADE_DISPUTED, it.audit()));
            case ModerationEvent.GradeDecided it -> List.of(Matter.byPolicy(Fact.GRADE_DECIDED, it.audit()));
            case ModerationEvent.ActionsDisputed it -> List.of(Matter.byPolicy(Fact.ACTIONS_DISPUTED, it.audit()));
            case ModerationEvent.ActionsDecided it -> List.of(Matter.byPolicy(Fact.ACTIONS_DECIDED, it.audit()));
            // The audit service then says that the audit is returned, and to whom that is copied.
            case ModerationEvent.ModerationReturned _,
                    ModerationEvent.ModerationGradesCommitted _,
                    ModerationEvent.ModerationMeetingHeld _ -> List.of();
        };
    }

    /** CA-11: a grade below good by moderation informs, too, where the auditor's did not. */
    private static List<Matter> completed(ModerationEvent.ModerationCompleted it) {
        var matters = new ArrayList<Matter>();
        matters.add(Matter.of(Fact.MODERATION_COMPLETED, it.audit(), new Whom.Found(it.notified())));
        if (Grade.of(it.moderatedGrade()).belowGood()
                && !Grade.of(it.auditorGrade()).belowGood()) {
            matters.add(Matter.byPolicy(Fact.AUDIT_BELOW_GOOD, it.audit()));
        }
        return matters;
    }
}
