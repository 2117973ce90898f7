package org.practiceaudit.actions.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.practiceaudit.eventstore.EventStore;

/** What callers are shown. */
final class LearningViews {
    private LearningViews() {}

    /**
     * A line of a list, without text.
     *
     * @param state open or done
     * @param service null where it is for all
     * @param kind of a campaign: action-plan, workshop or campaign
     * @param dueOn last day of an improvement's timescale
     * @param version for {@code If-Match}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LearningListed(
            String id,
            String cycle,
            String state,
            boolean overdue,
            List<String> themes,
            String service,
            String lead,
            String kind,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate dueOn,
            Instant recordedAt,
            long version) {
        static LearningListed of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new LearningListed(
                    listed.id(),
                    text(shown, "cycle"),
                    text(shown, "state"),
                    shown.get("overdue").asBoolean(),
                    StreamSupport.stream(shown.get("themes").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    text(shown, "service"),
                    text(shown, "lead"),
                    text(shown, "kind"),
                    date(shown, "startsOn"),
                    date(shown, "endsOn"),
                    date(shown, "dueOn"),
                    Instant.parse(text(shown, "recordedAt")),
                    listed.version());
        }

        private static String text(JsonNode shown, String field) {
            return shown.hasNonNull(field) ? shown.get(field).asText() : null;
        }

        private static LocalDate date(JsonNode shown, String field) {
            return Optional.ofNullable(text(shown, field)).map(LocalDate::parse).orElse(null);
        }
    }

    /** @param done null until it is shared, held or achieved */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LearningView(
            String id,
            String cycle,
            String state,
            boolean overdue,
            List<String> themes,
            String service,
            String lead,
            String kind,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate dueOn,
            Instant dueAt,
            String about,
            String recordedBy,
            Instant recordedAt,
            DoneView done) {}

    /** @param late whether its timescale had passed when it was recorded as done */
    public record DoneView(LocalDate doneOn, String how, String recordedBy, Instant recordedAt, boolean late) {}

    static LearningView of(Learnt learnt) {
        var entry = learnt.recorded().orElseThrow();
        var subject = entry.subject();
        var campaign = subject instanceof Learnt.Subject.Campaign it ? it : null;
        var improvement = subject instanceof Learnt.Subject.Improvement it ? it : null;
        return new LearningView(
                entry.id(),
                entry.cycle().cycle(),
                learnt.code(),
                learnt.late(),
                subject.allThemes(),
                subject.only().orElse(null),
                subject.leader().orElse(null),
                campaign == null ? null : campaign.kind().code(),
                campaign == null ? null : campaign.startsOn(),
                campaign == null ? null : campaign.endsOn(),
                improvement == null ? null : improvement.dueOn(),
                improvement == null ? null : improvement.due(),
                entry.about().text(),
                entry.by(),
                entry.at(),
                learnt instanceof Learnt.Done(var _, var done)
                        ? new DoneView(done.doneOn(), done.how().text(), done.by(), done.at(), done.fellOverdue())
                        : null);
    }
}
