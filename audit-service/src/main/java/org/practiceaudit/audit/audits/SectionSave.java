package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.util.List;

/**
 * One save of a section, so that who comes second is told what changed meanwhile.
 *
 * @param revision that the section had from then on
 * @param saved by whom and when; null for saves stored before that was kept
 * @param fields what it changed, as a request names them
 */
record SectionSave(long revision, Saved saved, List<String> fields) {
    SectionSave {
        fields = List.copyOf(fields);
    }

    /** @param by staff id */
    record Saved(String by, Instant at) {}
}
