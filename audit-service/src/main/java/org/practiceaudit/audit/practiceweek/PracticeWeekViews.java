package org.practiceaudit.audit.practiceweek;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.EventStore;

/** Observations and consultations as they are shown; what is not there is left out. */
final class PracticeWeekViews {
    private PracticeWeekViews() {}

    record ObservationLine(
            String observation,
            String cycle,
            String practice,
            String observer,
            String observed,
            LocalDate observedOn,
            boolean discussed) {
        static ObservationLine of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new ObservationLine(
                    listed.id(),
                    shown.get("cycle").asText(),
                    shown.get("practice").asText(),
                    shown.get("observer").asText(),
                    shown.get("observed").asText(),
                    LocalDate.parse(shown.get("observedOn").asText()),
                    shown.get("discussed").asBoolean());
        }
    }

    record ConsultationLine(
            String consultation,
            String cycle,
            String respondent,
            String way,
            LocalDate heldOn,
            String heldBy,
            int messages,
            boolean passedOn) {
        static ConsultationLine of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new ConsultationLine(
                    listed.id(),
                    shown.get("cycle").asText(),
                    shown.get("respondent").asText(),
                    shown.get("way").asText(),
                    LocalDate.parse(shown.get("heldOn").asText()),
                    shown.get("heldBy").asText(),
                    shown.get("messages").asInt(),
                    shown.get("passedOn").asBoolean());
        }
    }

    record NotedView(Observation.NotedAs as, String theme, String text) {}

    record DiscussionView(LocalDate on, String what) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ObservationView(
            String observation,
            String cycle,
            String practice,
            String observer,
            String observed,
            String child,
            LocalDate observedOn,
            List<NotedView> noted,
            DiscussionView discussion,
            String response) {
        static ObservationView of(Observation.Recorded state) {
            var seen = state.seen();
            return new ObservationView(
                    seen.id(),
                    seen.week().cycle(),
                    seen.practice(),
                    seen.observer(),
                    seen.observed(),
                    seen.child(),
                    seen.observedOn(),
                    seen.noted().stream()
                            .map(each -> new NotedView(
                                    each.as(), each.theme(), each.text().text()))
                            .toList(),
                    state.discussion()
                            .map(each ->
                                    new DiscussionView(each.on(), each.what().text()))
                            .orElse(null),
                    state.response().map(each -> each.text().text()).orElse(null));
        }
    }

    record AnswerView(String question, String text) {}

    record MessageView(Consultation.MessageKind kind, String text) {}

    /** @param answers left out for the worker, who gets the messages only */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsultationView(
            String consultation,
            String cycle,
            String child,
            Consultation.Consulted respondent,
            String way,
            LocalDate heldOn,
            List<AnswerView> answers,
            List<String> themes,
            List<MessageView> messages,
            String worker,
            String heldBy,
            LocalDate passedOn) {
        static ConsultationView of(Consultation.Held state, boolean withAnswers) {
            var talk = state.talk();
            return new ConsultationView(
                    talk.id(),
                    talk.week().cycle(),
                    talk.child(),
                    talk.respondent(),
                    talk.way(),
                    talk.heldOn(),
                    withAnswers
                            ? talk.answers().stream()
                                    .map(each -> new AnswerView(
                                            each.question(), each.text().text()))
                                    .toList()
                            : null,
                    talk.themes(),
                    talk.messages().stream()
                            .map(each ->
                                    new MessageView(each.kind(), each.text().text()))
                            .toList(),
                    talk.worker(),
                    talk.heldBy(),
                    state.passedOn().orElse(null));
        }
    }

    /**
     * What a practice week's report counts (CA-07, CA-10): no names and no texts.
     *
     * @param discussed observations that have been talked about
     * @param strengths how many observations noted a strength under each theme
     * @param learning how many noted learning under each theme
     * @param messagesWaiting consultations whose messages have not reached the worker
     * @param themes how many consultations touched each theme
     */
    record WeekView(
            String cycle,
            int observations,
            int discussed,
            Map<String, Integer> observationsByPractice,
            Map<String, Integer> strengths,
            Map<String, Integer> learning,
            int consultations,
            Map<String, Integer> consultationsByRespondent,
            Map<String, Integer> consultationsByWay,
            Map<String, Integer> themes,
            int messagesWaiting) {}
}
