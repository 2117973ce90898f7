package org.practiceaudit.actions.notices;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Notification.Fact;

/** A fact in plain English, made of codes and references alone. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Wording() {}

    /** What a mail's subject says, which has no reference in it. */
    static String title(NoticeRow of) {
        var fact = Coded.of(Fact.class, of.fact);
        return switch (fact) {
            case LINES_OF_ENQUIRY_AGREED -> "Lines of enquiry agreed";
            case ALLOCATIONS_PROPOSED -> "Allocations wait for confirmation";
            case AUDIT_ALLOCATED -> "An audit is allocated";
            case AUDIT_REALLOCATED -> "An audit has changed hands";
            case EXEMPTION_GRANTED -> "An exemption is granted";
            case EXEMPTION_REFUSED -> "An exemption is refused";
            case BREAK_GRANTED -> "A break is granted";
            case BREAK_REFUSED -> "A break is refused or withdrawn";
            case BREAK_LIMIT_REACHED -> "The limit of breaks is reached";
            case PRACTITIONER_UNRESPONSIVE -> "Somebody does not answer the auditor";
            case AUDIT_OUTSTANDING -> "An audit is not completed";
            case AUDIT_SUBMITTED -> "An audit is submitted";
            case AUDIT_RETURNED -> "An audit is returned";
            case AUDIT_BELOW_GOOD -> "An audit is below good";
            case AUDIT_INVALIDATED -> "An audit is invalidated";
            case AUDIT_CANCELLED -> "An audit is cancelled";
            case AUDIT_SHARED -> "An audit is shared with you";
            case AUDIT_CHALLENGED -> "An audit is challenged";
            case CHALLENGE_ANSWERED -> "A challenge is answered";
            case CHALLENGE_UNRESOLVED -> "A challenge is unresolved";
            case SAFEGUARDING_CONCERN_RAISED -> "A safeguarding concern is raised";
            case SAFEGUARDING_CONCERN_ADDRESSED -> "A safeguarding concern is addressed";
            case SAFEGUARDING_CONCERN_ESCALATED -> "A safeguarding concern is not addressed in time";
            case MODERATION_REQUESTED -> "A moderation is asked for";
            case MODERATION_COMPLETED -> "An audit is moderated";
            case AUDITOR_ACTIONS_OPENED -> "An action for your own supervision";
            case GRADE_DISPUTED -> "A grade is disputed";
            case ACTIONS_DISPUTED -> "Actions are disputed";
            case GRADE_DECIDED -> "A disputed grade is decided";
            case ACTIONS_DECIDED -> "Disputed actions are decided";
            case DIP_SAMPLES_REPORTED -> "A report on dip samples is signed off";
            case ACTION_OPENED -> "An action is opened";
            case ACTION_OVERDUE -> "An action is overdue";
            case PATHWAY_STEP_PLANNED -> "A step is planned";
            case PATHWAY_STEP_DONE -> "A step is done";
            case PATHWAY_STEP_MISSED -> "A step is missed";
            case MEETING_CONVENED -> "You are asked to a meeting";
            case PATHWAY_ESCALATED -> "Work that has not improved is escalated";
            case PROGRESS_REPORTED -> "Progress is reported";
            case AUDIT_DUE_SOON -> "An audit is due soon";
            case MODERATION_DUE_SOON -> "A moderation is due soon";
            case ACTION_DUE_SOON -> "An action is due soon";
            case PATHWAY_STEP_DUE_SOON -> "A step is due soon";
            case MEETINGS_NOT_HELD -> "Meetings have not been held";
        };
    }

    /** The same with references and the day that is due. */
    static String sentence(NoticeRow of) {
        var said = new StringBuilder(title(of)).append(": ").append(thing(of));
        if (of.step != null) {
            said.append(", step ").append(of.step);
        }
        if (of.items.length > 0) {
            said.append(": ").append(String.join(", ", of.items));
        }
        said.append('.');
        if (of.dueOn != null) {
            said.append(of.fact.equals(Fact.MEETING_CONVENED.code()) ? " It is on " : " Due by ")
                    .append(DAY.format(of.dueOn))
                    .append('.');
        }
        return said.toString();
    }

    private static String thing(NoticeRow of) {
        return switch (Coded.of(Fact.class, of.fact)) {
            case LINES_OF_ENQUIRY_AGREED,
                    ALLOCATIONS_PROPOSED,
                    EXEMPTION_GRANTED,
                    EXEMPTION_REFUSED,
                    MEETINGS_NOT_HELD -> "cycle " + of.subject;
            case BREAK_GRANTED, BREAK_REFUSED, BREAK_LIMIT_REACHED -> "month " + of.subject;
            case DIP_SAMPLES_REPORTED -> "report " + of.subject;
            case ACTION_OPENED, ACTION_OVERDUE, ACTION_DUE_SOON, AUDITOR_ACTIONS_OPENED -> "action " + of.subject;
            case PATHWAY_STEP_PLANNED,
                    PATHWAY_STEP_DONE,
                    PATHWAY_STEP_MISSED,
                    PATHWAY_STEP_DUE_SOON,
                    MEETING_CONVENED,
                    PATHWAY_ESCALATED,
                    PROGRESS_REPORTED -> "pathway " + of.subject;
            case MODERATION_DUE_SOON -> "moderation " + of.subject;
            default -> "audit " + of.subject;
        };
    }

    /** What a reader opens, as a path of the platform. */
    static String path(NoticeRow of) {
        return switch (Coded.of(Fact.class, of.fact)) {
            case ACTION_OPENED, ACTION_OVERDUE, ACTION_DUE_SOON, AUDITOR_ACTIONS_OPENED -> "/actions/" + of.subject;
            case PATHWAY_STEP_PLANNED,
                    PATHWAY_STEP_DONE,
                    PATHWAY_STEP_MISSED,
                    PATHWAY_STEP_DUE_SOON,
                    MEETING_CONVENED,
                    PATHWAY_ESCALATED,
                    PROGRESS_REPORTED -> "/pathways/" + of.audit;
            default ->
                of.audit != null ? "/audits/" + of.audit : of.cycle != null ? "/cycles/" + of.cycle : "/inbox/" + of.id;
        };
    }
}
