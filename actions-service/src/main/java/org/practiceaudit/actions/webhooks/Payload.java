package org.practiceaudit.actions.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SupervisionEvent;
import org.practiceaudit.programme.WorkingDays;

/**
 * What a system is told of a fact: references, codes and what belongs on the child's record, and no word of anybody.
 *
 * @param type event type
 * @param data authority, audit and child where there is one; {@code write} says what the case-management system should write:
 *     case-note (BR-14), meeting-took-place (TH-22), meeting-record (BR-12) or supervision-record (BR-10, PQ-19)
 */
record Payload(String type, Instant timestamp, Map<String, Object> data) {
    static final String WRITE = "write";

    /** Event types that can be asked for. */
    static final List<String> TYPES = List.of(
            EventTypes.nameOf(AuditEvent.AuditSubmitted.class),
            EventTypes.nameOf(AuditEvent.AuditFinalised.class),
            EventTypes.nameOf(AuditEvent.AuditShared.class),
            EventTypes.nameOf(AuditEvent.SafeguardingConcernRaised.class),
            EventTypes.nameOf(ModerationEvent.ModerationCompleted.class),
            EventTypes.nameOf(PathwayEvent.MeetingHeld.class),
            EventTypes.nameOf(SupervisionEvent.SupervisionHeld.class),
            EventTypes.nameOf(SupervisionEvent.FindingsDiscussed.class),
            EventTypes.nameOf(ActionsEvent.ActionOpened.class),
            EventTypes.nameOf(ActionsEvent.ActionClosed.class));

    /** @param onlyThatItTookPlace whether the programme files nothing else of such a meeting (TH-22) */
    static Optional<Payload> of(
            PublicEvent event, EventMetadata about, Optional<AuditFacts> audit, boolean onlyThatItTookPlace) {
        var data = new LinkedHashMap<String, Object>();
        data.put("authority", about.authority());
        audit.ifPresent(facts -> {
            data.put("audit", facts.audit());
            data.put("child", facts.child());
        });
        return said(event, data, onlyThatItTookPlace)
                ? Optional.of(new Payload(about.type(), about.businessTime(), data))
                : Optional.empty();
    }

    private static boolean said(PublicEvent event, Map<String, Object> data, boolean onlyThatItTookPlace) {
        switch (event) {
            case AuditEvent.AuditSubmitted _ -> {}
            case AuditEvent.AuditFinalised it -> data.put("finalGrade", it.finalGrade());
            case AuditEvent.AuditShared it -> data.put("services", it.services());
            case AuditEvent.SafeguardingConcernRaised it -> {
                data.put("concern", it.concern());
                data.put("severity", it.severity());
            }
            case ModerationEvent.ModerationCompleted it -> moderated(it, data);
            case PathwayEvent.MeetingHeld it -> held(it, data, onlyThatItTookPlace);
            case SupervisionEvent.SupervisionHeld it -> {
                data.put(WRITE, "supervision-record");
                data.put("session", it.session());
                data.put("worker", it.worker());
                data.put("heldOn", it.heldOn().toString());
            }
            case SupervisionEvent.FindingsDiscussed it -> {
                data.put(WRITE, "supervision-record");
                data.put("session", it.session());
                data.put("worker", it.worker());
                data.put("heldOn", it.discussedOn().toString());
            }
            case ActionsEvent.ActionOpened it -> {
                data.put("action", it.action());
                data.put("owner", it.owner());
                data.put("dueOn", it.dueOn().toString());
            }
            case ActionsEvent.ActionClosed it -> data.put("action", it.action());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** BR-14: the moderated grade and the extra actions go into a case note. */
    private static void moderated(ModerationEvent.ModerationCompleted it, Map<String, Object> data) {
        data.put(WRITE, "case-note");
        data.put("moderation", it.moderation());
        data.put("moderatedGrade", it.moderatedGrade());
        data.put("actions", it.actions().stream().map(ProposedAction::action).toList());
    }

    private static void held(PathwayEvent.MeetingHeld it, Map<String, Object> data, boolean onlyThatItTookPlace) {
        data.put(WRITE, onlyThatItTookPlace ? "meeting-took-place" : "meeting-record");
        data.put("heldOn", WorkingDays.dateOf(it.heldAt()).toString());
        if (!onlyThatItTookPlace) {
            data.put("meeting", it.meeting());
            data.put("kind", it.kind());
        }
    }
}
