package org.practiceaudit.allocation.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.Section;
import org.practiceaudit.programme.WorkingDays;

/**
 * Who is told of a cycle's allocations and when: the proposal is shown to those who confirm and those who are copied
 * (TH-03); only confirmation tells anybody of an audit, and then everybody on the same day (TH-08).
 */
final class Notices {
    private final Cycles.Standing cycle;
    private final ProgrammePolicy policy;
    private final List<Line> lines;
    private final Map<String, String> strata;
    private final List<Allocation> allocations;

    private Notices(Cycles.Standing cycle, Cycles.Contents contents, List<Line> lines) {
        this.cycle = cycle;
        this.policy = cycle.held().policy();
        this.lines = lines;
        this.strata = contents.sample().drawn().stream()
                .collect(Collectors.toMap(Sample.Drawn::child, Sample.Drawn::stratum));
        this.allocations = contents.allocations();
    }

    /** In the order of the draw, the proposal first. */
    static List<Notice> of(Cycles.Standing cycle, Cycles.Contents contents, List<Line> lines) {
        var notices = new Notices(cycle, contents, lines);
        return Stream.concat(notices.proposal(), notices.confirmation()).toList();
    }

    private Stream<Notice> proposal() {
        var on = WorkingDays.dateOf(cycle.proposedAt());
        return policy.told(Fact.ALLOCATIONS_PROPOSED).stream()
                .map(role -> new Notice(
                        Notice.About.ALLOCATIONS_PROPOSED, null, null, role, null, on, null, null, null, null));
    }

    private Stream<Notice> confirmation() {
        return Optional.ofNullable(cycle.shown().confirmedAt()).map(WorkingDays::dateOf).stream()
                .flatMap(on -> allocations.stream().flatMap(each -> confirmation(each, on)));
    }

    private Stream<Notice> confirmation(Allocation allocation, LocalDate on) {
        return policy.told(Fact.AUDIT_ALLOCATED).stream().flatMap(role -> told(allocation, role, on).stream());
    }

    /** Nobody, where a child has no such person. */
    private Optional<Notice> told(Allocation allocation, Role role, LocalDate on) {
        return switch (role) {
            case AUDITOR -> Optional.of(withTool(allocation, role, allocation.auditor(), on));
            case MODERATOR -> Optional.of(withTool(allocation, role, allocation.moderator(), on));
            case PRACTITIONER -> person(allocation, role, allocation.worker(), on);
            case TEAM_MANAGER -> person(allocation, role, allocation.teamManager(), on);
            case SERVICE_MANAGER -> person(allocation, role, allocation.serviceManager(), on);
            case HEAD_OF_SERVICE -> person(allocation, role, allocation.headOfService(), on);
            case IRO -> person(allocation, role, allocation.iro(), on);
            case CP_CHAIR -> person(allocation, role, allocation.cpChair(), on);
            case GROUP_MANAGER,
                    HEAD_OF_QUALITY_ASSURANCE,
                    HEAD_OF_LEARNING_ACADEMY,
                    AUDIT_MANAGER,
                    AUDIT_TEAM,
                    PRINCIPAL_SOCIAL_WORKER,
                    ASSISTANT_DIRECTOR,
                    DIVISIONAL_DIRECTOR,
                    STRATEGIC_LEAD,
                    INTEGRATOR,
                    OPERATOR -> Optional.of(notice(allocation, role, null, on, null, null, null));
        };
    }

    private Optional<Notice> person(Allocation allocation, Role role, String staff, LocalDate on) {
        return Optional.ofNullable(staff).map(known -> notice(allocation, role, known, on, null, null, null));
    }

    private Notice withTool(Allocation allocation, Role role, String staff, LocalDate on) {
        var asked = Line.lookedAt(strata.get(allocation.child()), lines);
        return notice(allocation, role, staff, on, tool(), asked, !asked.isEmpty());
    }

    private Notice notice(
            Allocation allocation,
            Role role,
            String staff,
            LocalDate on,
            Notice.AuditTool tool,
            List<Line> asked,
            Boolean every) {
        return new Notice(
                Notice.About.AUDIT_ALLOCATED,
                allocation.audit(),
                allocation.child(),
                role,
                staff,
                on,
                cycle.shown().dueOn(),
                tool,
                asked,
                every);
    }

    private Notice.AuditTool tool() {
        return new Notice.AuditTool(
                policy.id(),
                policy.version(),
                cycle.shown().activity(),
                policy.tool().sections().stream().map(Section::code).toList());
    }
}
