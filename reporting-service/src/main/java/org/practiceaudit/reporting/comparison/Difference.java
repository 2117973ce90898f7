package org.practiceaudit.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.practiceaudit.reporting.consistency.Share;

/**
 * How a share changed from one cycle to the next.
 *
 * @param of what it is a share of: a grade, completed, on-time, changed-at-moderation or family-feedback
 * @param by now less then; empty where one of them has nothing behind it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Difference(String of, int part, int whole, int partNow, int wholeNow, Optional<Range> by) {
    /**
     * @param clear whether the interval leaves out nought, so that the change is more than chance at 95 per cent
     */
    public record Range(double value, double lower, double upper, boolean clear) {}

    /** With Newcombe's interval for a difference of shares (1998, method 10), which holds for small groups. */
    public static Difference of(String of, int part, int whole, int partNow, int wholeNow) {
        return new Difference(
                of,
                part,
                whole,
                partNow,
                wholeNow,
                whole == 0 || wholeNow == 0
                        ? Optional.empty()
                        : Optional.of(range(Share.of(partNow, wholeNow), Share.of(part, whole))));
    }

    private static Range range(Share now, Share then) {
        var value = now.value() - then.value();
        var lower = value - Math.hypot(now.value() - now.lower(), then.upper() - then.value());
        var upper = value + Math.hypot(now.upper() - now.value(), then.value() - then.lower());
        return new Range(value, lower, upper, lower > 0 || upper < 0);
    }
}
