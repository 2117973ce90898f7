package org.practiceaudit.allocation.population;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * A record as it may be drawn, known by a pseudonymous reference: a child's, or a foster carer's.
 *
 * @param subject {@code child} or {@code foster-carer}
 * @param planType code of the plan the child has, such as {@code child-protection}; null where not given
 * @param courtProceedings whether the child is subject to court proceedings (BR-03)
 * @param iro staff id of the independent reviewing officer, null where there is none
 * @param cpChair staff id of the child protection chair, null where there is none
 * @param worker staff id of the allocated worker
 * @param lastAuditedOn day on which the last audit of the record was submitted, null where none is known
 * @param consentRefused whether an audit was asked for and refused
 * @param withheld whether access to the record is restricted, so that it is not drawn
 * @param rag rating at the front door: {@code red}, {@code amber} or {@code green}; null where not rated (CA-09)
 * @param movement {@code transfer}, {@code stepped-up} or {@code stepped-down}; null where there was none (CA-09)
 * @param themes codes of the themes that the record shows, such as {@code domestic-abuse} (CA-02)
 * @param person what only the allocation record tells of the child; null wherever it is not needed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Child(
        String child,
        String subject,
        String team,
        String service,
        String planType,
        boolean courtProceedings,
        String iro,
        String cpChair,
        String worker,
        LocalDate lastAuditedOn,
        boolean consentRefused,
        boolean withheld,
        String rag,
        String movement,
        List<String> themes,
        Person person) {
    public static final String CHILD = "child";
    public static final String FOSTER_CARER = "foster-carer";

    /** For the allocation record (TH-06). Kept with the population, which can be erased, and never in a frame. */
    public record Person(LocalDate dateOfBirth, String ethnicity, String gender) {}

    public Child {
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    /** Without what a draw does not need. */
    public Child impersonal() {
        return new Child(
                child,
                subject,
                team,
                service,
                planType,
                courtProceedings,
                iro,
                cpChair,
                worker,
                lastAuditedOn,
                consentRefused,
                withheld,
                rag,
                movement,
                themes,
                null);
    }
}
