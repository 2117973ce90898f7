package org.practiceaudit.messaging;

import org.practiceaudit.contracts.EventMetadata;

/** An event of a type that this version of the service does not know: counted, and its stream goes on. */
public record Unknown(EventMetadata metadata) implements Reading {}
