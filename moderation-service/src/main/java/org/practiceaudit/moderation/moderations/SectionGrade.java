package org.practiceaudit.moderation.moderations;

import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * What a moderator says of one section.
 *
 * @param rationale why, empty where they agree with the auditor
 */
public record SectionGrade(String code, Grade grade, Narrative rationale) {}
