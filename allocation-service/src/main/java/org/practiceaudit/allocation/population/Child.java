package org.practiceaudit.allocation.population;

import java.time.LocalDate;

/**
 * A child's record as it may be drawn, known by a pseudonymous reference.
 *
 * @param planType code of the plan the child has, such as {@code child-protection}; null where not given
 * @param courtProceedings whether the child is subject to court proceedings (BR-03)
 * @param iro staff id of the independent reviewing officer, null where there is none
 * @param cpChair staff id of the child protection chair, null where there is none
 * @param worker staff id of the allocated worker
 * @param lastAuditedOn day on which the last audit of the record was submitted, null where none is known
 * @param consentRefused whether an audit was asked for and refused
 * @param withheld whether access to the record is restricted, so that it is not drawn
 */
public record Child(
        String child,
        String team,
        String service,
        String planType,
        boolean courtProceedings,
        String iro,
        String cpChair,
        String worker,
        LocalDate lastAuditedOn,
        boolean consentRefused,
        boolean withheld) {}
