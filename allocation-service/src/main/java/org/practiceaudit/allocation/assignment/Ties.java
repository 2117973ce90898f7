package org.practiceaudit.allocation.assignment;

import java.util.List;
import org.practiceaudit.allocation.cycles.Draw;

/** Decides between equally good pairs by lots of the draw's seed, so that no one's id is an advantage. */
final class Ties {
    static final int MOST = 15;

    private final long[] people;
    private final long[] cases;

    Ties(long seed, List<String> people, List<String> cases) {
        this.people = lots(seed, people);
        this.cases = lots(seed, cases);
    }

    /** From 0 to {@link #MOST}. */
    int of(int person, int item) {
        long mixed = (people[person] ^ Long.rotateLeft(cases[item], 23)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 60);
    }

    private static long[] lots(long seed, List<String> ids) {
        return ids.stream()
                .mapToLong(
                        id -> Long.parseUnsignedLong(Draw.lot(seed, "tie:" + id).substring(0, 16), 16))
                .toArray();
    }
}
