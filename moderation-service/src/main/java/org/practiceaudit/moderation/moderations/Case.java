package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.practiceaudit.moderation.people.Connections;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/**
 * What allocation has settled about an audit before anybody moderates it.
 *
 * @param child the child's pseudonymous reference
 * @param sampled whether it was drawn for moderation when it was allocated
 * @param blind whether its moderator is not to see the auditor's grade
 * @param people staff id by role code, without the roles that nobody fills
 * @param activity code of the kind of audit among the programme's activities; older facts leave it out
 */
public record Case(
        Pin pin,
        String audit,
        String child,
        String cycle,
        boolean sampled,
        boolean blind,
        String team,
        String service,
        Map<String, String> people,
        @JsonInclude(JsonInclude.Include.NON_NULL) String activity) {

    /** The programme version that the audit began with and keeps. */
    public record Pin(String authority, String programme, int version) {}

    public Case {
        people = new TreeMap<>(people);
    }

    String auditor() {
        return people.get(Role.AUDITOR.code());
    }

    String moderator() {
        return people.get(Role.MODERATOR.code());
    }

    /** In other hands from now on. */
    Case handedTo(String auditor, String moderator) {
        var others = new TreeMap<>(people);
        others.put(Role.AUDITOR.code(), auditor);
        others.put(Role.MODERATOR.code(), moderator);
        return new Case(pin, audit, child, cycle, sampled, blind, team, service, others, activity);
    }

    /** Staff ids of those in these roles, as far as somebody fills them, each once. */
    List<String> holding(List<Role> roles) {
        return roles.stream()
                .map(role -> people.get(role.code()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whom the programme has told: those named on the audit, else those who hold the role for it; each once. */
    List<String> told(ProgrammePolicy policy, Offices offices, Fact fact) {
        return policy.told(fact).stream()
                .flatMap(role -> people.containsKey(role.code())
                        ? Stream.of(people.get(role.code()))
                        : offices.holding(role).stream())
                .distinct()
                .toList();
    }

    /** Whether the programme has audits of this kind moderated; of a kind that it does not know, it does. */
    boolean moderated(ProgrammePolicy policy) {
        return activity == null
                || policy.activity(activity).map(Activity::moderated).orElse(true);
    }

    Connections connections() {
        return new Connections(people, team, service);
    }
}
