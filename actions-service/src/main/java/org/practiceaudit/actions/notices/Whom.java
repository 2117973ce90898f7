package org.practiceaudit.actions.notices;

import java.util.List;
import org.practiceaudit.programme.Role;

/** Who is to be told of a fact. */
sealed interface Whom {
    /** Those in the roles that the policy names for the fact, and these staff ids. */
    record ByPolicy(List<String> also) implements Whom {}

    /** Whom the producing service found by the policy; where the event names nobody, as by policy. */
    record Found(List<String> staff) implements Whom {}

    /** Nobody else. */
    record Only(List<String> staff) implements Whom {}

    /** Those in these roles, and these staff ids. */
    record InRoles(List<Role> roles, List<String> also) implements Whom {}

    /** These, and the group managers of these services, which work with the child (TH-20). */
    record Shared(List<String> staff, List<String> services) implements Whom {}

    /** Whoever has to do it, and those in the roles that the policy names. */
    record WhoeverIsDue() implements Whom {}
}
