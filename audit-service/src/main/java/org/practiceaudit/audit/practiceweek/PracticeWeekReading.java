package org.practiceaudit.audit.practiceweek;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.practiceaudit.audit.audits.AuditedCycles;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** A practice week's observations and consultations for the caller of this request. */
@RequestScoped
class PracticeWeekReading {
    private static final int PAGE = 500;
    private static final Role[] QUALITY_ASSURANCE = {Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDIT_TEAM, Role.AUDIT_MANAGER
    };

    /** A week's cycle with what the programme makes of it. */
    record Week(PracticeWeekOf of, boolean held) {}

    private final EventStore store;
    private final ObservationStream observations;
    private final ConsultationStream consultations;
    private final AuditedCycles cycles;
    private final ProgrammeBook programmes;
    private final Reads reads;
    private final Caller caller;

    PracticeWeekReading(
            EventStore store,
            ObservationStream observations,
            ConsultationStream consultations,
            AuditedCycles cycles,
            ProgrammeBook programmes,
            Reads reads,
            Caller caller) {
        this.store = store;
        this.observations = observations;
        this.consultations = consultations;
        this.cycles = cycles;
        this.programmes = programmes;
        this.reads = reads;
        this.caller = caller;
    }

    record ReadObservation(Observation.Recorded state, long version) {}

    record ReadConsultation(Consultation.Held state, long version) {}

    /** 404 for a cycle of which nothing has been allocated. */
    Uni<Week> week(String cycle) {
        var authority = caller.authority();
        return cycles.programme(authority, cycle)
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .flatMap(pinned -> programmes
                        .find(authority, pinned.programme(), pinned.version())
                        .flatMap(policy -> policy.wider()
                                .practiceWeek()
                                .held()
                                .map(held -> cycles.of(authority, cycle, held.activity())
                                        .map(audits -> !audits.isEmpty()))
                                .orElse(Uni.createFrom().item(false)))
                        .map(held -> new Week(
                                new PracticeWeekOf(authority, pinned.programme(), pinned.version(), cycle), held)));
    }

    private Optional<Role> office() {
        return Stream.of(QUALITY_ASSURANCE).filter(caller::has).findFirst();
    }

    /** For observer, observed and quality assurance; that it was read is kept where a child was there. */
    Uni<ReadObservation> observation(String id) {
        return store.load(observations, stream(observations, id)).flatMap(loaded -> switch (loaded.state()) {
            case Observation.NotRecorded _ -> throw Problems.notFound("observation", id);
            case Observation.Recorded recorded -> {
                var seen = recorded.seen();
                var ground = named(Map.of(seen.observer(), Role.AUDITOR, seen.observed(), Role.PRACTITIONER));
                yield noted(id, seen.child(), ground).replaceWith(new ReadObservation(recorded, loaded.version()));
            }
        });
    }

    /** For who held it, the worker to whom its messages go, and quality assurance. */
    Uni<ReadConsultation> consultation(String id) {
        return store.load(consultations, stream(consultations, id)).flatMap(loaded -> switch (loaded.state()) {
            case Consultation.NotHeld _ -> throw Problems.notFound("consultation", id);
            case Consultation.Held held -> {
                var talk = held.talk();
                var people = new HashMap<String, Role>();
                if (talk.worker() != null) {
                    people.put(talk.worker(), Role.PRACTITIONER);
                }
                people.put(talk.heldBy(), Role.AUDITOR);
                yield noted(id, talk.child(), named(people)).replaceWith(new ReadConsultation(held, loaded.version()));
            }
        });
    }

    /** Whether the caller gets what was said, and not the messages alone. */
    boolean getsAnswers(Consultation.Held state) {
        return office().isPresent() || state.talk().heldBy().equals(caller.staff());
    }

    private Ground named(Map<String, Role> people) {
        return Optional.ofNullable(people.get(caller.staff()))
                .map(Ground::named)
                .or(() -> office().map(Ground::office))
                .orElseThrow(() -> Problems.forbidden(
                        "This is not for you to read.", "It is open to those whom it names and to quality assurance."));
    }

    private Uni<Void> noted(String id, String child, Ground ground) {
        return child == null ? Uni.createFrom().voidItem() : reads.note(id, child, ground);
    }

    Uni<Page<PracticeWeekViews.ObservationLine>> observations(String cycle, PageQuery page) {
        return list(ObservationStream.KIND, filter(cycle), page)
                .map(read -> read.map(PracticeWeekViews.ObservationLine::of));
    }

    Uni<Page<PracticeWeekViews.ConsultationLine>> consultations(String cycle, PageQuery page) {
        return list(ConsultationStream.KIND, filter(cycle), page)
                .map(read -> read.map(PracticeWeekViews.ConsultationLine::of));
    }

    private Map<String, Object> filter(String cycle) {
        var filter = new HashMap<String, Object>();
        if (cycle != null) {
            filter.put("cycle", cycle);
        }
        if (office().isEmpty()) {
            filter.put(ObservationStream.READERS, List.of(caller.staff()));
        }
        return filter;
    }

    private Uni<Page<EventStore.Listed>> list(String kind, Map<String, Object> filter, PageQuery page) {
        return store.list(caller.authority(), kind, filter, page.after().orElse(""), page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id));
    }

    Uni<PracticeWeekViews.WeekView> report(String cycle) {
        return all(ObservationStream.KIND, cycle, "", new ArrayList<>())
                .flatMap(seen -> all(ConsultationStream.KIND, cycle, "", new ArrayList<>())
                        .map(held -> new PracticeWeekViews.WeekView(
                                cycle,
                                seen.size(),
                                (int) seen.stream()
                                        .filter(each -> each.get("discussed").asBoolean())
                                        .count(),
                                count(seen, "practice"),
                                count(seen, ObservationStream.STRENGTHS),
                                count(seen, ObservationStream.LEARNING),
                                held.size(),
                                count(held, "respondent"),
                                count(held, "way"),
                                count(held, ConsultationStream.THEMES),
                                (int) held.stream()
                                        .filter(each -> !each.get("passedOn").asBoolean())
                                        .count())));
    }

    private Uni<List<JsonNode>> all(String kind, String cycle, String after, List<JsonNode> before) {
        return store.list(caller.authority(), kind, Map.of("cycle", cycle), after, PAGE)
                .flatMap(page -> {
                    page.forEach(each -> before.add(each.shown()));
                    return page.size() < PAGE
                            ? Uni.createFrom().item(before)
                            : all(kind, cycle, page.getLast().id(), before);
                });
    }

    /** How often each code stands in a field, which holds one or a list of them. */
    private static Map<String, Integer> count(List<JsonNode> lines, String field) {
        var counts = new TreeMap<String, Integer>();
        for (var line : lines) {
            var value = line.get(field);
            if (value.isArray()) {
                value.forEach(each -> counts.merge(each.asText(), 1, Integer::sum));
            } else {
                counts.merge(value.asText(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private StreamId stream(StreamDefinition<?, ?, ?> definition, String id) {
        try {
            return new StreamId(caller.authority(), definition.kind(), id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(definition.kind(), id);
        }
    }
}
