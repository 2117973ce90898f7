package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the audit service says about work that is more than one auditor's record of one child. */
public sealed interface WiderWorkEvent extends PublicEvent {
    /**
     * The report on the dip samples of one line of enquiry stands, and those who may read it now are told (TH-07).
     *
     * @param lineOfEnquiry code of the line of enquiry
     * @param samples how many samples it rests on
     * @param grades how many of them at each grade; those without a grade are not counted here
     * @param signedOffBy staff ids of those who signed it off, in their order
     */
    record DipSampleReportSignedOff(
            String report,
            String cycle,
            String lineOfEnquiry,
            int samples,
            Map<String, Integer> grades,
            List<String> themes,
            String writtenBy,
            List<String> signedOffBy,
            Instant signedOffAt,
            List<String> notified)
            implements WiderWorkEvent {
        public DipSampleReportSignedOff {
            Present.require("report", report, "cycle", cycle, "lineOfEnquiry", lineOfEnquiry, "writtenBy", writtenBy);
            Present.require("signedOffAt", signedOffAt);
            grades = Present.copyOf("grades", grades);
            themes = Present.copyOf("themes", themes);
            signedOffBy = Present.copyOf("signedOffBy", signedOffBy);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * Somebody's practice was observed in a practice week (CA-10).
     *
     * @param practice kind of practice, a code of the programme
     * @param observed staff id of whose practice it was
     * @param child pseudonymous reference of the child, null where no one child was concerned
     * @param strengths themes of what was done well
     * @param learning themes of what there is to learn
     */
    record PracticeObserved(
            String observation,
            String cycle,
            String practice,
            String observer,
            String observed,
            String child,
            LocalDate observedOn,
            List<String> strengths,
            List<String> learning,
            Instant recordedAt)
            implements WiderWorkEvent {
        public PracticeObserved {
            Present.require("observation", observation, "cycle", cycle, "practice", practice, "observer", observer);
            Present.require("observed", observed, "observedOn", observedOn, "recordedAt", recordedAt);
            strengths = Present.copyOf("strengths", strengths);
            learning = Present.copyOf("learning", learning);
        }
    }

    /** Observer and observed have talked about it (CA-10). */
    record PracticeObservationDiscussed(String observation, String cycle, LocalDate discussedOn, String recordedBy)
            implements WiderWorkEvent {
        public PracticeObservationDiscussed {
            Present.require("observation", observation, "cycle", cycle, "discussedOn", discussedOn);
            Present.require("recordedBy", recordedBy);
        }
    }

    /**
     * A child or a family was consulted in a practice week (CA-10).
     *
     * @param child pseudonymous reference of the child, null for a group
     * @param respondent who spoke: child, parent, carer, relative or group
     * @param way of consulting, a code of the programme
     * @param messages how many questions, concerns and compliments there are for workers
     */
    record ConsultationHeld(
            String consultation,
            String cycle,
            String child,
            String respondent,
            String way,
            LocalDate heldOn,
            List<String> themes,
            int messages,
            String heldBy)
            implements WiderWorkEvent {
        public ConsultationHeld {
            Present.require("consultation", consultation, "cycle", cycle, "respondent", respondent, "way", way);
            Present.require("heldOn", heldOn, "heldBy", heldBy);
            themes = Present.copyOf("themes", themes);
        }
    }

    /**
     * Recommendations and an action plan stand, and are followed from now on (CA-15, CA-16).
     *
     * @param plan what they answer: the joint audit, or an organisation's self-assessment
     * @param source multi-agency or section-11
     * @param service code of the service or agency that they are about
     * @param recommendations how many
     * @param actions at least one for each recommendation, which is its learning point
     * @param monitoredBy staff id of who follows them and assures that they are done
     */
    record RecommendationsAgreed(
            String plan,
            String source,
            String cycle,
            String service,
            int recommendations,
            List<ProposedAction> actions,
            String monitoredBy,
            String agreedBy,
            Instant agreedAt)
            implements WiderWorkEvent {
        public RecommendationsAgreed {
            Present.require("plan", plan, "source", source, "cycle", cycle, "service", service);
            Present.require("monitoredBy", monitoredBy, "agreedBy", agreedBy, "agreedAt", agreedAt);
            actions = Present.copyOf("actions", actions);
        }
    }
}
