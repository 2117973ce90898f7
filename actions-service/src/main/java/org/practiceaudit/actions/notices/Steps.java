package org.practiceaudit.actions.notices;

import java.util.Optional;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;

/** Finds in the policy what a published pathway or step names. */
final class Steps {
    private Steps() {}

    /** @param pathway id, which ends with the pathway's code */
    static Optional<Pathway.Step> find(Optional<ProgrammePolicy> policy, String pathway, String key) {
        return policy.stream()
                .flatMap(known -> known.pathways().stream())
                .filter(each -> pathway.endsWith("." + each.code()))
                .findFirst()
                .flatMap(each -> each.step(Pathway.codeOf(key)));
    }
}
