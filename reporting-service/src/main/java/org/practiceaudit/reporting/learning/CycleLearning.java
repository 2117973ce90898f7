package org.practiceaudit.reporting.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.facts.LearningFacts;
import org.practiceaudit.reporting.facts.LearningFacts.Campaign;
import org.practiceaudit.reporting.facts.LearningFacts.Improvement;
import org.practiceaudit.reporting.facts.LearningFacts.PassedOn;
import org.practiceaudit.reporting.known.AuthorityFacts;

/**
 * What was made of a cycle's learning.
 *
 * @param passedOn what was passed on to which service, and whether learning and development has it (BR-27)
 * @param campaigns action plan, workshops and campaigns (TH-30), by their first day
 * @param improvements what is to be improved, by whom and until when (CA-14), by their last day
 */
public record CycleLearning(
        String cycle,
        Optional<Instant> knownUntil,
        List<PassedOn> passedOn,
        List<Campaign> campaigns,
        List<Improvement> improvements)
        implements Reported {
    public static CycleLearning of(AuthorityFacts known, String cycle) {
        return new CycleLearning(
                cycle,
                known.knownUntil(),
                of(known, cycle, PassedOn.class, Comparator.comparing(PassedOn::at)),
                of(known, cycle, Campaign.class, Comparator.comparing(Campaign::startsOn)),
                of(known, cycle, Improvement.class, Comparator.comparing(Improvement::dueOn)));
    }

    private static <T extends LearningFacts> List<T> of(
            AuthorityFacts known, String cycle, Class<T> sort, Comparator<T> order) {
        return known.only(sort).stream()
                .filter(it -> cycle.equals(it.cycle()))
                .sorted(order)
                .toList();
    }

    @Override
    public Document document() {
        return LearningDocument.of(this);
    }
}
