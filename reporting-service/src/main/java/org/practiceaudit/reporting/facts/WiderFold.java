package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.contracts.WiderWorkEvent.ConsultationHeld;
import org.practiceaudit.contracts.WiderWorkEvent.DipSampleReportSignedOff;
import org.practiceaudit.contracts.WiderWorkEvent.PracticeObservationDiscussed;
import org.practiceaudit.contracts.WiderWorkEvent.PracticeObserved;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.reporting.facts.WiderFacts.Consultation;
import org.practiceaudit.reporting.facts.WiderFacts.DipSampleReport;
import org.practiceaudit.reporting.facts.WiderFacts.Observation;
import org.practiceaudit.reporting.facts.WiderFacts.Recommendations;

/** Work that is more than one auditor's record of one child. */
final class WiderFold {
    private WiderFold() {}

    static StreamFacts evolve(StreamFacts facts, WiderWorkEvent event) {
        return switch (event) {
            case DipSampleReportSignedOff it -> report(it);
            case PracticeObserved it ->
                new Observation(
                        it.observation(),
                        it.cycle(),
                        it.practice(),
                        it.observedOn(),
                        it.strengths(),
                        it.learning(),
                        null);
            case PracticeObservationDiscussed it -> {
                var was = expect(Observation.class, facts, event);
                yield new Observation(
                        was.observation(),
                        was.cycle(),
                        was.practice(),
                        was.observedOn(),
                        was.strengths(),
                        was.learning(),
                        it.discussedOn());
            }
            case ConsultationHeld it ->
                new Consultation(
                        it.consultation(),
                        it.cycle(),
                        it.respondent(),
                        it.way(),
                        it.heldOn(),
                        it.themes(),
                        it.messages());
            // A joint audit's or self-assessment's stream says nothing else; a second word on it stands.
            case RecommendationsAgreed it -> recommendations(it);
        };
    }

    private static DipSampleReport report(DipSampleReportSignedOff it) {
        return new DipSampleReport(
                it.report(), it.cycle(), it.lineOfEnquiry(), it.samples(), it.grades(), it.themes(), it.signedOffAt());
    }

    private static Recommendations recommendations(RecommendationsAgreed it) {
        return new Recommendations(
                it.plan(),
                it.cycle(),
                it.source(),
                it.service(),
                it.recommendations(),
                it.actions().size(),
                it.agreedAt());
    }
}
