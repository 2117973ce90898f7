package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a JSON answer differs from what it must say; what it says beyond that does not matter. */
final class Differences {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** Each difference by its place, in words. */
    static List<String> between(Map<String, Object> expected, JsonNode told) {
        return between((JsonNode) JSON.valueToTree(expected), told);
    }

    static List<String> between(JsonNode expected, JsonNode told) {
        var differences = new Differences();
        differences.compare("", expected, told);
        return differences.found;
    }

    private void compare(String place, JsonNode expected, JsonNode told) {
        if (expected.isObject() && !expected.isEmpty()) {
            expected.properties()
                    .forEach(each -> compare(place + "/" + each.getKey(), each.getValue(), told.path(each.getKey())));
        } else if (!expected.equals(told)) {
            found.add("report figure " + place + ": expected " + expected + ", reporting says "
                    + (told.isMissingNode() ? "nothing" : told));
        }
    }
}
