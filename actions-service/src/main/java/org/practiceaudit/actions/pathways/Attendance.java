package org.practiceaudit.actions.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Proof;
import org.practiceaudit.programme.Role;

/**
 * Who a meeting is with, by rule, from the programme and the case (TH-23).
 *
 * @param required whose absence needs a reason
 * @param ledBy the first of them in the chair
 */
public record Attendance(String step, List<Person> required, List<Person> suggested, List<Person> ledBy) {
    /** @param staff left out where the case names nobody and whoever holds the role in the programme is meant */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String role, String staff) {}

    static Optional<Attendance> of(Watched watched, ProgrammePolicy policy, String key) {
        return watched.openWith(key)
                .flatMap(policy::pathway)
                .flatMap(pathway -> pathway.step(Pathway.codeOf(key)))
                .flatMap(step -> step.proof() instanceof Proof.Meeting meeting
                        ? Optional.of(of(watched, meeting, key))
                        : Optional.empty());
    }

    private static Attendance of(Watched watched, Proof.Meeting meeting, String key) {
        var watch = watched.watch();
        var suggested = meeting.suggested().stream()
                .filter(each -> switch (each.when()) {
                    case GRADE_CHANGED -> gradeChanged(watched);
                    case WHERE_THERE_IS_ONE -> true;
                })
                .map(Proof.Suggested::role)
                .filter(role -> watch.people().containsKey(role.code()) || !ofTheCase(role));
        return new Attendance(
                key,
                people(watch, meeting.required().stream()),
                people(watch, suggested),
                people(watch, meeting.ledBy().stream()));
    }

    /** Roles that a case either has or has not; the others somebody holds in every programme. */
    private static boolean ofTheCase(Role role) {
        return role == Role.IRO || role == Role.CP_CHAIR || role == Role.MODERATOR;
    }

    private static List<Person> people(Watch watch, Stream<Role> roles) {
        return roles.distinct()
                .map(role -> new Person(role.code(), watch.people().get(role.code())))
                .toList();
    }

    private static boolean gradeChanged(Watched watched) {
        var own = GradeOfRecord.now(watched.grades(), Set.of(GradeSource.AUDITOR));
        var others = GradeOfRecord.now(watched.grades(), Set.of(GradeSource.MODERATION, GradeSource.DECISION));
        return own.isPresent()
                && others.isPresent()
                && own.get().grade() != others.get().grade();
    }
}
