package org.practiceaudit.reporting.programmes;

import java.util.Comparator;
import org.practiceaudit.reporting.documents.Cells;

/** A programme as it was published once; a cycle keeps the one with which it began. */
public record ProgrammeVersion(String programme, int version) implements Comparable<ProgrammeVersion> {
    private static final Comparator<ProgrammeVersion> ORDER =
            Comparator.comparing(ProgrammeVersion::programme).thenComparing(ProgrammeVersion::version);

    /** Where no event of a cycle said it. */
    static final ProgrammeVersion UNKNOWN = new ProgrammeVersion("unknown", 0);

    String words() {
        return Cells.readable(programme) + ", version " + version;
    }

    @Override
    public int compareTo(ProgrammeVersion other) {
        return ORDER.compare(this, other);
    }
}
