package org.practiceaudit.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many public events of each type there must be after what the demo did. */
final class ExpectedEvents {
    /** How many there are hangs on how far the demo moves its clock. */
    private static final String REMINDERS = "actions.reminder-due.v1";

    private ExpectedEvents() {}

    /**
     * @param cycles how many
     * @param staffChanged how many members of staff were recorded anew
     * @param stories of all cycles
     */
    static Map<String, Integer> of(SyntheticAuthority authority, int cycles, int staffChanged, List<Story> stories) {
        var expected = new TreeMap<String, Integer>();
        expected.put("allocation.programme-published.v1", 1);
        for (var ofEach : List.of(
                "allocation.cycle-planned.v1",
                "allocation.population-frozen.v1",
                "allocation.sample-drawn.v1",
                "allocation.allocations-proposed.v1",
                "allocation.allocations-confirmed.v1",
                "allocation.cycle-closed.v1")) {
            expected.put(ofEach, cycles);
        }
        expected.put("allocation.staff-member-recorded.v1", authority.staff().size() + staffChanged);
        expected.put(
                "allocation.involvement-recorded.v1", authority.involvements().size());
        stories.forEach(story -> story.events().forEach(type -> expected.merge(type, 1, Integer::sum)));
        return expected;
    }

    /** Each type of which another number was found, in words. */
    static List<String> differences(Map<String, Integer> expected, Map<String, Integer> found) {
        var types = new TreeSet<>(expected.keySet());
        types.addAll(found.keySet());
        types.remove(REMINDERS);
        var differences = new ArrayList<String>();
        for (var type : types) {
            int wanted = expected.getOrDefault(type, 0);
            int there = found.getOrDefault(type, 0);
            if (wanted != there) {
                differences.add("event " + type + ": expected " + wanted + ", the topics hold " + there);
            }
        }
        return differences;
    }
}
