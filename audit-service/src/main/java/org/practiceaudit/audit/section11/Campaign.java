package org.practiceaudit.audit.section11;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A year's section 11 audit: one chosen service, the organisations in scope, and the panel before which they come (CA-16). */
sealed interface Campaign {
    record NotOpened() implements Campaign {}

    record Opened(Setup setup) implements Campaign {}

    /** The programme version that it began with and keeps, and whose programme it is. */
    record Pinned(String authority, String programme, int version) {}

    /**
     * @param sector a code of the programme
     * @param contact by which a message finds its address; never the address itself
     * @param lead staff id of who answers for the organisation
     */
    record Organisation(String organisation, String sector, String contact, String lead) {}

    /**
     * @param id the activity's code and the year, so that there is one a year
     * @param chosen code of the service or theme that the year looks at
     * @param answersDueOn last London day on which a self-assessment is in time
     * @param panel staff ids of its members
     */
    record Setup(
            String id,
            Pinned pinned,
            int year,
            String chosen,
            List<Organisation> organisations,
            LocalDate answersDueOn,
            LocalDate panelOn,
            List<String> panel,
            String openedBy,
            Instant at) {
        public Setup {
            organisations = List.copyOf(organisations);
            panel = List.copyOf(panel);
        }

        Optional<Organisation> organisation(String code) {
            return organisations.stream()
                    .filter(each -> each.organisation().equals(code))
                    .findFirst();
        }

        Setup with(Organisation named) {
            var all = new ArrayList<>(organisations);
            all.removeIf(each -> each.organisation().equals(named.organisation()));
            all.add(named);
            return new Setup(id, pinned, year, chosen, all, answersDueOn, panelOn, panel, openedBy, at);
        }
    }
}
