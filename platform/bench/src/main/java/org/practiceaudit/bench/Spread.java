package org.practiceaudit.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How a time was spread over many observations, in milliseconds.
 *
 * @param count observations
 * @param p50 half were at most this
 * @param p99 all but one in a hundred were at most this
 */
public record Spread(long count, double p50, double p99, double max) {
    private static final int DIGITS = 3;
    private static final double MICROS = TimeUnit.MILLISECONDS.toMicros(1);

    /** What observations of many threads are recorded in, in microseconds. */
    public static Histogram recorder() {
        var recorder = new ConcurrentHistogram(DIGITS);
        recorder.setAutoResize(true);
        return recorder;
    }

    public static Spread of(Histogram micros) {
        return new Spread(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getMaxValue() / MICROS);
    }
}
