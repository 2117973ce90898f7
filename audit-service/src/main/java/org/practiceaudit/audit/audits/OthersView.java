package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Role;

/** What team manager, reviewing officer or another role says to the audit (PQ-08). */
sealed interface OthersView {
    Role from();

    /** They were asked, and the auditor wrote down what they said. */
    record Heard(Role from, LocalDate on, Narrative text) implements OthersView {}

    /** They were not, since it was not needed or could not be. */
    record NotHeard(Role from, Narrative why) implements OthersView {}
}
