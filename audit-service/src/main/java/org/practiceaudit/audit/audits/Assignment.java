package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.programme.Role;

/**
 * What allocation has decided about an audit: whose record, who audits and moderates it, and by when.
 *
 * @param audit its id, which is that of its stream
 * @param child the child's pseudonymous reference
 * @param kind which kind of audit of the programme
 * @param sampled whether it was drawn for moderation when it was allocated
 * @param blind whether the moderator is not to see the auditor's grade
 * @param dueOn last day, in London, on which it is in time (BR-05)
 * @param reAuditOf the audit that this one repeats, or null
 * @param courtProceedings whether the child is subject to court proceedings
 * @param linesOfEnquiry codes of those that the audit must comment on (TH-08); those of its cycle when it was opened
 */
record Assignment(
        String audit,
        Pinned programme,
        String cycle,
        String child,
        String kind,
        boolean sampled,
        boolean blind,
        String team,
        String service,
        People people,
        LocalDate dueOn,
        String reAuditOf,
        boolean courtProceedings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> linesOfEnquiry) {
    Assignment {
        linesOfEnquiry = linesOfEnquiry == null ? List.of() : List.copyOf(linesOfEnquiry);
    }

    /** Of a cycle without lines of enquiry. */
    Assignment(
            String audit,
            Pinned programme,
            String cycle,
            String child,
            String kind,
            boolean sampled,
            boolean blind,
            String team,
            String service,
            People people,
            LocalDate dueOn,
            String reAuditOf,
            boolean courtProceedings) {
        this(
                audit,
                programme,
                cycle,
                child,
                kind,
                sampled,
                blind,
                team,
                service,
                people,
                dueOn,
                reAuditOf,
                courtProceedings,
                List.of());
    }

    /** The programme version that the audit began with and keeps, and whose programme it is. */
    record Pinned(String authority, String id, int version) {}

    /** The people about one audit by staff id; null where a role is not filled. */
    record People(
            String auditor,
            String moderator,
            String worker,
            String teamManager,
            String serviceManager,
            String headOfService,
            String iro,
            String cpChair) {

        Optional<String> holder(Role role) {
            return Optional.ofNullable(
                    switch (role) {
                        case AUDITOR -> auditor;
                        case MODERATOR -> moderator;
                        case PRACTITIONER -> worker;
                        case TEAM_MANAGER -> teamManager;
                        case SERVICE_MANAGER -> serviceManager;
                        case HEAD_OF_SERVICE -> headOfService;
                        case IRO -> iro;
                        case CP_CHAIR -> cpChair;
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
                                OPERATOR -> null;
                    });
        }

        /** What somebody is to this audit. */
        List<Role> roles(String staff) {
            return Stream.of(Role.values())
                    .filter(role -> holder(role).filter(staff::equals).isPresent())
                    .toList();
        }

        /** Everybody who has to do with the child or the audit, each once. */
        Stream<String> all() {
            return Stream.of(Role.values())
                    .flatMap(role -> holder(role).stream())
                    .distinct();
        }
    }

    boolean auditedBy(String staff) {
        return people.auditor().equals(staff);
    }

    /** In other hands from now on. */
    Assignment handedTo(String auditor, String moderator, LocalDate dueOn) {
        var others = new People(
                auditor,
                moderator,
                people.worker(),
                people.teamManager(),
                people.serviceManager(),
                people.headOfService(),
                people.iro(),
                people.cpChair());
        return new Assignment(
                audit,
                programme,
                cycle,
                child,
                kind,
                sampled,
                blind,
                team,
                service,
                others,
                dueOn,
                reAuditOf,
                courtProceedings,
                linesOfEnquiry);
    }
}
