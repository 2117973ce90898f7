package org.practiceaudit.moderation.moderations;

import org.practiceaudit.programme.Coded;

/** Why an audit that was handed in is not moderated. */
public enum NotAsked implements Coded {
    /** This kind of audit is not moderated in this programme. */
    KIND_NOT_MODERATED,
    /** The programme moderates on an unresolved challenge only (PQ-17). */
    NOT_CHALLENGED,
    /** Neither drawn for the sample nor of a grade that is always moderated. */
    NOT_DRAWN
}
