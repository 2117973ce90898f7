package org.practiceaudit.allocation.population;

import java.time.LocalDate;
import java.util.List;

/**
 * A member of staff as the directory has them.
 *
 * @param jobRole code of the job, as programmes list it
 * @param team null for those above teams
 * @param service null for those above services
 * @param responsibleFor teams that they are responsible for (BR-02)
 * @param lineManager staff id, null where there is none
 * @param trainedOn day of the audit training, null where there was none
 * @param contactReference by which a notification finds its address; never the address itself
 */
public record StaffMember(
        String staff,
        String jobRole,
        String team,
        String service,
        List<String> responsibleFor,
        String lineManager,
        LocalDate trainedOn,
        String contactReference) {
    public StaffMember {
        responsibleFor = List.copyOf(responsibleFor);
    }
}
