package org.practiceaudit.allocation.programmes;

import java.util.SortedMap;
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
                SortedMap<Integer, String> digests =
                        switch (state) {
                            case Programme.Unpublished() -> new TreeMap<>();
                            case Programme.Published before -> new TreeMap<>(before.digests());
                        };
                digests.put(published.version(), published.digest());
                yield new Programme.Published(published.name(), digests);
            }
        };
    }
}
