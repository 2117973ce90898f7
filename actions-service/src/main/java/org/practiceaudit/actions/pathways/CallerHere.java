package org.practiceaudit.actions.pathways;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** In which roles the caller stands to an audit: a group manager is that for the cases of their own service only. */
@ApplicationScoped
class CallerHere {
    private final KnownAudits audits;
    private final StaffBook staff;
    private final Caller caller;

    CallerHere(KnownAudits audits, StaffBook staff, Caller caller) {
        this.audits = audits;
        this.staff = staff;
        this.caller = caller;
    }

    /** What allocation said of the caller in the last twenty seconds may be missing. */
    Uni<PathwayCommand.By> of(String audit) {
        return of(List.of(audit)).map(standing -> standing.get(audit));
    }

    /** The same for each of these audits. */
    Uni<Map<String, PathwayCommand.By>> of(List<String> ids) {
        var asked = new PathwayCommand.By(caller.staff(), caller.roles());
        var standing = ids.stream().collect(Collectors.toMap(Function.identity(), _ -> asked));
        if (!asked.roles().contains(Role.GROUP_MANAGER)) {
            return Uni.createFrom().item(standing);
        }
        return audits.find(caller.authority(), ids)
                .onItem()
                .<AuditFacts>disjoint()
                .onItem()
                .transformToUniAndConcatenate(
                        facts -> here(asked, facts).invoke(here -> standing.put(facts.audit(), here)))
                .collect()
                .last()
                .replaceWith(standing);
    }

    /**
     * One of which a line must hold for the caller to read it: nothing for those who read everything and for the head of the
     * learning academy, who is told of every pathway; else that it names them, or for group managers that it is of their service.
     */
    Uni<List<Map<String, Object>>> ownPathways() {
        var roles = caller.roles();
        Map<String, Object> named = Map.of("readers", List.of(caller.staff()));
        if (Reading.everything(caller) || roles.contains(Role.HEAD_OF_LEARNING_ACADEMY)) {
            return Uni.createFrom().item(List.of());
        }
        return roles.contains(Role.GROUP_MANAGER)
                ? staff.serviceOf(caller.authority(), caller.staff())
                        .map(service -> service.map(own -> List.of(named, Map.<String, Object>of("service", own)))
                                .orElse(List.of(named)))
                : Uni.createFrom().item(List.of(named));
    }

    private Uni<PathwayCommand.By> here(PathwayCommand.By asked, AuditFacts audit) {
        return staff.offices(audit.authority(), audit.service(), audit.people().get(Role.AUDITOR.code()))
                .map(offices -> new PathwayCommand.By(asked.staff(), held(asked, offices)));
    }

    private static Set<Role> held(PathwayCommand.By asked, Offices offices) {
        return asked.roles().stream()
                .filter(role ->
                        role != Role.GROUP_MANAGER || offices.holding(role).contains(asked.staff()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
