package org.practiceaudit.reporting.exports;

/** What is in use once all that can be collected is. */
public final class Heap {
    private static final int TIMES = 3;

    private Heap() {}

    public static long used() {
        var least = Long.MAX_VALUE;
        for (var time = 0; time < TIMES; time++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
