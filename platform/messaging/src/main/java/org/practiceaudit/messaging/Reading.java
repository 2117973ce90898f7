package org.practiceaudit.messaging;

/** What became of reading a message. */
public sealed interface Reading permits Received, Unknown, Unreadable {}
