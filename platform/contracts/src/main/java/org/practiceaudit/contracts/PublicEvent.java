package org.practiceaudit.contracts;

/**
 * A fact that one service tells the others. Its JSON is the record's components, written down in a schema and a golden file.
 *
 * <p>What a component holds can be told from its name and type:
 *
 * <ul>
 *   <li>an id or a code is a {@code String} without spaces, at most 64 characters; people are staff ids ({@code ...By}, {@code
 *       owner}), children pseudonymous references; grades are {@code outstanding}, {@code good}, {@code
 *       requires-improvement-with-good-elements}, {@code requires-improvement} or {@code inadequate}; other codes belong to the
 *       programme unless the component lists them;
 *   <li>{@code ...At} is an instant of business time; {@code ...On} a day in Europe/London, and a due day is the last one in time;
 *   <li>nothing is null unless its description says when; collections are copied.
 * </ul>
 *
 * <p>No event holds a name or a sentence about anybody. Who said it, when, and under which programme and cycle is {@link
 * EventMetadata}, which travels in headers.
 */
public sealed interface PublicEvent
        permits AllocationEvent, AuditEvent, WiderWorkEvent, ModerationEvent, ActionsEvent {}
