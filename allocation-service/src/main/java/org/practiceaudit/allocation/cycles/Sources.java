package org.practiceaudit.allocation.cycles;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.practiceaudit.allocation.allocations.Why;

/** Which rule of the source document a part of a policy comes from, as its {@code source} says. */
public final class Sources {
    /** Stands where no source document speaks. */
    public static final String OUR_DEFAULT = Why.OUR_DEFAULT;

    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");

    private Sources() {}

    /** The first rule that the source names. */
    public static String rule(String source) {
        var found = RULE.matcher(source);
        return found.find() ? found.group() : OUR_DEFAULT;
    }

    /** The same, unless the source says that this aspect is our default. */
    public static String rule(String source, String aspect) {
        return Arrays.stream(source.split(";")).anyMatch(part -> part.contains(aspect) && part.contains(OUR_DEFAULT))
                ? OUR_DEFAULT
                : rule(source);
    }
}
