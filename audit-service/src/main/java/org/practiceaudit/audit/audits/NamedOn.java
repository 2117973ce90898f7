package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.Map;
import org.practiceaudit.programme.Role;

/** What other rooms of this service may know of an audit without reading it: whose record it is, and who is named on it. */
@RequestScoped
public class NamedOn {
    private final Reading reading;

    NamedOn(Reading reading) {
        this.reading = reading;
    }

    /**
     * @param child the child's pseudonymous reference
     * @param people staff id by what they are to the audit
     */
    public record Named(
            String audit,
            String authority,
            String programme,
            int programmeVersion,
            String cycle,
            String child,
            String service,
            Map<Role, String> people) {
        public Named {
            people = Map.copyOf(people);
        }
    }

    /** Who is named on an audit of the caller's authority; 404 where there is no such audit. */
    public Uni<Named> audit(String audit) {
        return reading.assignment(audit).map(assignment -> {
            var people = new EnumMap<Role, String>(Role.class);
            for (var role : Role.values()) {
                assignment.people().holder(role).ifPresent(staff -> people.put(role, staff));
            }
            var programme = assignment.programme();
            return new Named(
                    assignment.audit(),
                    programme.authority(),
                    programme.id(),
                    programme.version(),
                    assignment.cycle(),
                    assignment.child(),
                    assignment.service(),
                    people);
        });
    }
}
