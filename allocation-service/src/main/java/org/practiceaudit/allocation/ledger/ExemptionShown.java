package org.practiceaudit.allocation.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.practiceaudit.programme.Role;

/**
 * An exemption as it stands.
 *
 * @param audit that the auditor would be spared; left out for all of the cycle
 * @param state pending, granted or refused
 * @param refusal why it was refused
 * @param told roles that hear of it, once it is granted (TH-09)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExemptionShown(
        String id,
        String cycle,
        String auditor,
        String audit,
        ExemptionReason reason,
        String state,
        String requestedBy,
        Instant requestedAt,
        String answeredBy,
        Instant answeredAt,
        RefusalReason refusal,
        List<Role> told) {

    static ExemptionShown of(Exemption.Asked exemption) {
        return switch (exemption) {
            case Exemption.Pending(var request) -> of(request, ExemptionStreams.PENDING, null, null, null, null);
            case Exemption.Granted(var request, var _, var told, var by, var at) ->
                of(request, ExemptionStreams.GRANTED, by, at, null, told);
            case Exemption.Refused(var request, var reason, var by, var at) ->
                of(request, ExemptionStreams.REFUSED, by, at, reason, null);
        };
    }

    private static ExemptionShown of(
            Exemption.Request request, String state, String by, Instant at, RefusalReason refusal, List<Role> told) {
        return new ExemptionShown(
                request.exemption(),
                request.cycle(),
                request.auditor(),
                request.audit(),
                request.reason(),
                state,
                request.requestedBy(),
                request.requestedAt(),
                by,
                at,
                refusal,
                told);
    }
}
