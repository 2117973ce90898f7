package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.time.LocalDate;
import org.practiceaudit.contracts.ActionsEvent.CampaignRecorded;
import org.practiceaudit.contracts.ActionsEvent.ImprovementPlanned;
import org.practiceaudit.contracts.ActionsEvent.LearningPassedOn;
import org.practiceaudit.contracts.LearningEvent;
import org.practiceaudit.contracts.LearningEvent.CampaignHeld;
import org.practiceaudit.contracts.LearningEvent.ImprovementAchieved;
import org.practiceaudit.contracts.LearningEvent.ImprovementOverdue;
import org.practiceaudit.contracts.LearningEvent.LearningShared;
import org.practiceaudit.reporting.facts.LearningFacts.Campaign;
import org.practiceaudit.reporting.facts.LearningFacts.Improvement;
import org.practiceaudit.reporting.facts.LearningFacts.PassedOn;

/** What was made of a cycle's learning. */
final class LearningFold {
    private LearningFold() {}

    static PassedOn passedOn(LearningPassedOn it) {
        return new PassedOn(
                it.learning(), it.cycle(), it.service(), it.themes(), it.passedOnBy(), it.passedOnAt(), null);
    }

    static Campaign campaign(CampaignRecorded it) {
        return new Campaign(
                it.campaign(),
                it.cycle(),
                it.kind(),
                it.theme(),
                it.service(),
                it.lead(),
                it.startsOn(),
                it.endsOn(),
                null);
    }

    static Improvement improvement(ImprovementPlanned it) {
        return new Improvement(it.plan(), it.cycle(), it.theme(), it.service(), it.lead(), it.dueOn(), false, null);
    }

    static StreamFacts evolve(StreamFacts facts, LearningEvent event) {
        return switch (event) {
            case LearningShared it -> shared(expect(PassedOn.class, facts, event), it);
            case CampaignHeld it -> held(expect(Campaign.class, facts, event), it);
            case ImprovementOverdue _ -> {
                var was = expect(Improvement.class, facts, event);
                yield improvement(was, true, was.achievedOn());
            }
            // In time when it was achieved by its day, however late it is recorded.
            case ImprovementAchieved it -> {
                var was = expect(Improvement.class, facts, event);
                yield improvement(was, it.achievedOn().isAfter(was.dueOn()), it.achievedOn());
            }
        };
    }

    private static PassedOn shared(PassedOn was, LearningShared it) {
        return new PassedOn(
                was.learning(), was.cycle(), was.service(), was.themes(), was.by(), was.at(), it.sharedAt());
    }

    private static Campaign held(Campaign was, CampaignHeld it) {
        return new Campaign(
                was.campaign(),
                was.cycle(),
                was.kind(),
                was.theme(),
                was.service(),
                was.lead(),
                was.startsOn(),
                was.endsOn(),
                it.heldOn());
    }

    private static Improvement improvement(Improvement was, boolean overdue, LocalDate achievedOn) {
        return new Improvement(
                was.plan(), was.cycle(), was.theme(), was.service(), was.lead(), was.dueOn(), overdue, achievedOn);
    }
}
