package org.practiceaudit.contracts;

import java.util.List;
import java.util.Set;

/**
 * The Kafka topics: one for each producing service, and two compacted ones of allocation's whose latest word on a key is all that
 * a newcomer needs. Partition counts never change, since a stream's events must stay in one partition.
 */
public final class Topics {
    public static final String ALLOCATION = "allocation";
    public static final String ALLOCATION_STAFF = "allocation-staff";
    public static final String ALLOCATION_INVOLVEMENT = "allocation-involvement";
    public static final String AUDIT = "audit";
    public static final String MODERATION = "moderation";
    public static final String ACTIONS = "actions";

    /** Every topic. */
    public static final List<String> ALL =
            List.of(ALLOCATION, ALLOCATION_STAFF, ALLOCATION_INVOLVEMENT, AUDIT, MODERATION, ACTIONS);

    /** Topics of which Kafka keeps the latest message of each key; the others are kept whole for ever. */
    public static final Set<String> COMPACTED = Set.of(ALLOCATION_STAFF, ALLOCATION_INVOLVEMENT);

    /** Partitions of every topic. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** The topic of an event. */
    public static String of(PublicEvent event) {
        return of(event.getClass());
    }

    /** The topic of all events of a class; of an area that has several topics, that of its other events. */
    public static String of(Class<? extends PublicEvent> event) {
        if (event == AllocationEvent.StaffMemberRecorded.class) {
            return ALLOCATION_STAFF;
        }
        if (event == AllocationEvent.InvolvementRecorded.class) {
            return ALLOCATION_INVOLVEMENT;
        }
        if (AllocationEvent.class.isAssignableFrom(event)) {
            return ALLOCATION;
        }
        if (AuditEvent.class.isAssignableFrom(event) || WiderWorkEvent.class.isAssignableFrom(event)) {
            return AUDIT;
        }
        if (ModerationEvent.class.isAssignableFrom(event)) {
            return MODERATION;
        }
        if (ActionsEvent.class.isAssignableFrom(event)) {
            return ACTIONS;
        }
        throw new IllegalArgumentException(event.getName() + " has no topic");
    }
}
