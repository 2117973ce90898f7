package org.practiceaudit.allocation.programmes;

import java.time.LocalDate;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Evolution;

final class ProgrammeEvolution implements Evolution<Programme, ProgrammeEvent> {
    @Override
    public Programme initial() {
        return new Programme.Unpublished();
    }

    @Override
    public Programme evolve(Programme state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEvent.VersionPublished published -> {
                var digests = new TreeMap<Integer, String>();
                var effective = new TreeMap<Integer, LocalDate>();
                if (state instanceof Programme.Published before) {
                    digests.putAll(before.digests());
                    effective.putAll(before.effectiveFrom());
                }
                digests.put(published.version(), published.digest());
                effective.put(published.version(), published.effectiveFrom());
                yield new Programme.Published(published.name(), digests, effective);
            }
        };
    }
}
