package org.practiceaudit.actions.notices;

import java.util.Optional;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;

/** Finds in the policy what a published pathway or step names. */
final class Steps {
    private Steps() {}

    /** The code behind a key: without which time of a weekly step it is, or which round of a re-audit. */
    static String code(String key) {
        return key.replaceAll("(--\\d+|\\.r\\d+)+$", "");
    }

    /** @param pathway id, which ends with the pathway's code */
    static Optional<Pathway.Step> find(Optional<ProgrammePolicy> policy, String pathway, String key) {
        var id = code(pathway);
        return policy.stream()
                .flatMap(known -> known.pathways().stream())
                .filter(each -> id.endsWith("." + each.code()))
                .findFirst()
                .flatMap(each -> each.step(code(key)));
    }
}
