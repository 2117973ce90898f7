package org.practiceaudit.programme;

import java.util.List;

/**
 * Who lets proposed allocations go out (TH-03).
 *
 * @param by roles that may confirm
 * @param copied roles that are shown the proposal
 */
public record Confirmation(List<Role> by, List<Role> copied, String source) {

    public Confirmation {
        by = List.copyOf(by);
        copied = List.copyOf(copied);
        new Checks()
                .some("by", by)
                .distinct("by", by, Role::code)
                .distinct("copied", copied, Role::code)
                .sourced(source)
                .orThrow();
    }
}
