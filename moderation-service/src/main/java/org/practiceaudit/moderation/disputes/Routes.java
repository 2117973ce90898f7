package org.practiceaudit.moderation.disputes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.DisputeRoute;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** A programme's routes of dispute, and the rules that they come from. */
final class Routes {
    /** The rule of whoever has none of their own. */
    private static final String USUAL = "BR-26";

    private static final Pattern RULE = Pattern.compile("[A-Z]{2}-\\d{2}");

    private Routes() {}

    /** The rule that a programme's route comes from. */
    static String rule(ProgrammePolicy policy, Subject subject) {
        return policy.dispute(subject).map(Routes::rule).orElse(USUAL);
    }

    static String rule(DisputeRoute route) {
        var found = RULE.matcher(route.source());
        return found.find() ? found.group() : USUAL;
    }

    static String words(List<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining(", "));
    }

    static Decision<DisputeEvent> wrongState(String rule, String detail, String remedy) {
        return Decision.reject(new Rejection(Rejection.Kind.WRONG_STATE, rule, "", detail, remedy));
    }
}
