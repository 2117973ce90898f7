package org.practiceaudit.programme;

import java.util.List;

/**
 * Who records what a cycle taught and what is done about it, beside the actions of its audits.
 *
 * @param passedOnBy who records that strengths and learning were passed on to a service (BR-27)
 * @param campaignsBy who records action plans, workshops and learning campaigns (TH-30)
 * @param campaignsFromMonth month of the cycle, from 1, before which none of these starts (TH-30)
 * @param improvementsBy who records what is to be improved, with a lead and a timescale (CA-14)
 */
public record Learning(
        List<Role> passedOnBy,
        List<Role> campaignsBy,
        int campaignsFromMonth,
        List<Role> improvementsBy,
        String source) {
    public Learning {
        passedOnBy = List.copyOf(passedOnBy);
        campaignsBy = List.copyOf(campaignsBy);
        improvementsBy = List.copyOf(improvementsBy);
        new Checks()
                .some("passedOnBy", passedOnBy)
                .distinct("passedOnBy", passedOnBy, Role::code)
                .some("campaignsBy", campaignsBy)
                .distinct("campaignsBy", campaignsBy, Role::code)
                .range("campaignsFromMonth", campaignsFromMonth, 1, 12)
                .some("improvementsBy", improvementsBy)
                .distinct("improvementsBy", improvementsBy, Role::code)
                .sourced(source)
                .orThrow();
    }
}
