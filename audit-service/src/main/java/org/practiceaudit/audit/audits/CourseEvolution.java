package org.practiceaudit.audit.audits;

import java.util.Optional;

/** How an audit's course goes on beside the auditor's work. */
final class CourseEvolution {
    private CourseEvolution() {}

    static Course evolve(Course course, AuditEvent.Passed event) {
        return switch (event) {
            case AuditEvent.CheckPassed(var by, var at) -> course.checked(new Course.Checked(by, at));
            case AuditEvent.ServicesNamed(var services, var _, var _) -> course.involving(services);
            case AuditEvent.EarlierActionsReviewed(var review) -> course.with(review);
            case AuditEvent.CycleClosed _ -> course.over();
            case AuditEvent.AuditShared(var with, var copied, var services, var at) ->
                course.and(new Course.Shared(with, copied, services, at));
            case AuditEvent.Challenged challenged -> evolve(course, challenged);
        };
    }

    private static Course evolve(Course course, AuditEvent.Challenged event) {
        return switch (event) {
            case AuditEvent.AuditChallenged(var id, var subject, var text, var as, var by, var at) ->
                course.and(new Challenge(id, subject, text, as, by, at, Optional.empty(), new Challenge.Open()));
            case AuditEvent.ChallengeAnswered(var id, var outcome, var reason, var amends, var by, var at) ->
                course.challenge(id, each -> each.now(new Challenge.Answered(outcome, reason, amends, by, at)));
            case AuditEvent.ChallengeAgreed(var id, var at) ->
                course.challenge(id, each -> each.now(new Challenge.Agreed(at)));
            case AuditEvent.ChallengeUnresolved(var id, var _, var at) ->
                course.challenge(id, each -> each.now(new Challenge.Unresolved(at)));
        };
    }
}
