package org.practiceaudit.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;

/** Builds the one JSON document that the append statement takes, for the events of one decision. */
final class Append<C, S, E> {
    /** How long the answer to an idempotency key is remembered. */
    static final Duration ANSWERS_KEPT = Duration.ofDays(7);

    private final StreamDefinition<C, S, E> definition;
    private final CommandContext context;
    private final Origin origin;
    private final Instant recorded;
    private final PublicMessages messages;
    private final String source;
    private final ObjectNode document = Json.MAPPER.createObjectNode();
    private final ArrayNode facts = document.putArray("events");
    private final ArrayNode outbox = document.putArray("outbox");
    private final LinkedHashMap<String, DeadlineChange> clocks = new LinkedHashMap<>();
    private final ObjectWriter sealing;

    private S state;
    private long version;
    private long sequence;

    Append(
            StreamDefinition<C, S, E> definition,
            CommandContext context,
            Loaded<S, E> loaded,
            Origin origin,
            Optional<Aead> key,
            Instant recorded,
            PublicMessages messages,
            String source) {
        this.definition = definition;
        this.context = context;
        this.origin = origin;
        this.recorded = recorded;
        this.messages = messages;
        this.source = source;
        this.sealing = NarrativeSeal.writer(context.stream(), key);
        this.state = loaded.state();
        this.version = loaded.version();
        this.sequence = loaded.sequence();
    }

    S state() {
        return state;
    }

    long version() {
        return version;
    }

    /** The whole document, ready for the statement. */
    String of(List<E> events) {
        return json(document(events));
    }

    /** The whole document, to be one of several. */
    ObjectNode document(List<E> events) {
        document.put("expected", version);
        events.forEach(this::add);
        head();
        clocks();
        answers();
        return document;
    }

    private void add(E event) {
        var id = UUID.randomUUID();
        state = definition.evolution().evolve(state, event);
        version++;
        var published = definition.publish(event, state);
        for (var i = 0; i < published.size(); i++) {
            publish(published.get(i), i == 0 ? id : UUID.randomUUID());
        }
        definition.deadlines(event, state).forEach(change -> clocks.put(change.name(), change));
        var fact = facts.addObject();
        fact.put("version", version);
        fact.put("event_id", id.toString());
        fact.put("type", definition.names().nameOf(event));
        fact.put("data", sealed(event));
        fact.put("sequence", sequence);
        fact.put("programme", origin.programme());
        fact.put("programme_version", origin.programmeVersion());
        fact.put("cycle", origin.cycle());
        fact.put("actor", context.actor().staff());
        fact.put("actor_role", context.actor().role());
        fact.put("business_time", context.at().toString());
        fact.put("recorded_time", recorded.toString());
        fact.put("correlation_id", context.correlation().toString());
        fact.put("causation_id", context.causation().map(UUID::toString).orElse(null));
        fact.put("traceparent", context.trace().orElse(null));
    }

    /** The first public event of a fact shares the fact's id, each further one has its own. */
    private void publish(PublicEvent published, UUID id) {
        sequence++;
        var message = messages.write(published, metadata(published, id));
        var row = outbox.addObject();
        row.put("n", outbox.size());
        row.put("event_id", id.toString());
        row.put("topic", message.topic());
        row.put("message_key", message.key());
        row.put("headers", message.headers());
        row.put("payload", message.payload());
    }

    private EventMetadata metadata(PublicEvent published, UUID id) {
        return new EventMetadata(
                id,
                EventTypes.nameOf(published.getClass()),
                source,
                context.stream().name(),
                version,
                sequence,
                origin.key(),
                context.stream().authority(),
                origin.programme(),
                origin.programmeVersion(),
                origin.cycle(),
                context.actor().staff(),
                context.actor().role(),
                context.at(),
                recorded,
                Instant.now(),
                context.correlation(),
                context.causation().orElse(null),
                context.trace().orElse(null));
    }

    private void head() {
        var head = document.putObject("head");
        head.put("authority", context.stream().authority());
        head.put("stream", context.stream().name());
        head.put("kind", context.stream().kind());
        head.put("id", context.stream().id());
        head.put("message_key", origin.key());
        head.put("programme", origin.programme());
        head.put("programme_version", origin.programmeVersion());
        head.put("cycle", origin.cycle());
        head.put("child", origin.child());
        head.put("version", version);
        head.put("sequence", sequence);
        head.set("listing", Json.MAPPER.valueToTree(definition.listing(state)));
        head.put("changed_at", recorded.toString());
    }

    private void clocks() {
        var set = document.putArray("deadlines");
        var cleared = document.putArray("cleared");
        for (var change : clocks.values()) {
            switch (change) {
                case DeadlineChange.Clear(var name) -> cleared.add(name);
                case DeadlineChange.Set(var name, var due, var why) ->
                    set.addObject()
                            .put("name", name)
                            .put("due", due.toString())
                            .put("rule", why.rule())
                            .put("trigger", why.trigger())
                            .put("reckoning", why.arithmetic());
            }
        }
    }

    private void answers() {
        var answers = document.putArray("answers");
        context.idempotency()
                .ifPresent(asked -> answers.addObject()
                        .put("actor", context.actor().staff())
                        .put("route", asked.route())
                        .put("key", asked.key())
                        .put("body_hash", asked.bodyHash())
                        .put("status", asked.answer().status())
                        .put("location", asked.answer().location())
                        .put("expires_at", Instant.now().plus(ANSWERS_KEPT).toString()));
    }

    private String sealed(E event) {
        try {
            return sealing.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + definition.names().nameOf(event) + " cannot be stored", e);
        }
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("append cannot be written", e);
        }
    }
}
