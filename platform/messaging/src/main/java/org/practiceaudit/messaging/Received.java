package org.practiceaudit.messaging;

import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.PublicEvent;

/** A public event of another service, in its newest shape, with what is known about it. */
public record Received(EventMetadata metadata, PublicEvent event) implements Reading {}
