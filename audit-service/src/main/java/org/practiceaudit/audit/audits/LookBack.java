package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/**
 * The time that the audit looked at (BR-16).
 *
 * @param from first day of it
 * @param recognisedOverTime how far needs and risks were recognised; blank where the history is not substantial
 * @param legacyToday what the history means for the child today; blank where it is not substantial
 */
record LookBack(LocalDate from, boolean substantialHistory, Narrative recognisedOverTime, Narrative legacyToday) {}
