package org.practiceaudit.programme;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rule that a part of a programme comes from, as refusals and deadlines name it. */
final class Source {
    /** Where no source document speaks. */
    static final String OUR_DEFAULT = "our default";

    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");

    private Source() {}

    /** The first rule that a source names. */
    static String rule(String source) {
        var found = RULE.matcher(source);
        return found.find() ? found.group() : OUR_DEFAULT;
    }

    /** The last rule that a source names. */
    static String lastRule(String source) {
        return RULE.matcher(source)
                .results()
                .map(MatchResult::group)
                .reduce((_, later) -> later)
                .orElse(OUR_DEFAULT);
    }
}
