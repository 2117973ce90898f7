package org.practiceaudit.reporting.facts;

import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;

/** Folds the events of one stream, in the order of their sequence, into the stream's facts. Pure. */
public final class FactsFold {
    private FactsFold() {}

    public static StreamFacts evolve(StreamFacts facts, PublicEvent event) {
        return switch (event) {
            case AllocationEvent allocation -> AllocationFold.evolve(facts, allocation);
            case AuditEvent audit -> AuditFold.evolve(facts, audit);
            case WiderWorkEvent wider -> WiderFold.evolve(facts, wider);
            case ModerationEvent moderation -> ModerationFold.evolve(facts, moderation);
            case ActionsEvent actions -> ActionsFold.evolve(facts, actions);
        };
    }

    /** The facts so far as what the event needs them to be; an event that comes first in its stream by mistake says so. */
    static <T extends StreamFacts> T expect(Class<T> type, StreamFacts facts, PublicEvent event) {
        if (!type.isInstance(facts)) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " came where the stream's facts are "
                    + facts.getClass().getSimpleName());
        }
        return type.cast(facts);
    }
}
