package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a cycle begins anew before anything was sent. A draw is never repeated because somebody did not like it. */
public enum RestartReason {
    /** The imported data was wrong. */
    @JsonProperty("data-corrected")
    DATA_CORRECTED,
    /** No full assignment of the drawn children exists. */
    @JsonProperty("assignment-impossible")
    ASSIGNMENT_IMPOSSIBLE,
    /** Somebody was agreed to who may sample now (TH-07). */
    @JsonProperty("agreement-given")
    AGREEMENT_GIVEN
}
