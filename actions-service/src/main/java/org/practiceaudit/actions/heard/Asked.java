package org.practiceaudit.actions.heard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.practiceaudit.eventstore.EventStore;

/**
 * An action of an audit.
 *
 * @param first the actions as they were first asked for: itself, or those that it stands for since they were split or merged
 */
record Asked(String action, List<String> first) {
    static Asked of(EventStore.Listed listed) {
        var first = StreamSupport.stream(listed.shown().get("asked").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Asked(listed.id(), first);
    }
}
