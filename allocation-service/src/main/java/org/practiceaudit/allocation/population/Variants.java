package org.practiceaudit.allocation.population;

import java.util.HashMap;
import java.util.Map;

/** How authorities write the codes that we know, in small letters and digits only. */
final class Variants {
    static final Map<String, String> RAG =
            Map.of("red", "red", "r", "red", "amber", "amber", "a", "amber", "green", "green", "g", "green");

    static final Map<String, String> MOVEMENT = Map.ofEntries(
            Map.entry("transfer", "transfer"),
            Map.entry("transferred", "transfer"),
            Map.entry("steppedup", "stepped-up"),
            Map.entry("stepup", "stepped-up"),
            Map.entry("steppeddown", "stepped-down"),
            Map.entry("stepdown", "stepped-down"));

    static final Map<String, String> INVOLVEMENT = Map.ofEntries(
            Map.entry("worker", "worker"),
            Map.entry("socialworker", "worker"),
            Map.entry("allocatedworker", "worker"),
            Map.entry("teammanager", "team-manager"),
            Map.entry("iro", "iro"),
            Map.entry("independentreviewingofficer", "iro"),
            Map.entry("cpchair", "cp-chair"),
            Map.entry("childprotectionchair", "cp-chair"),
            Map.entry("conferencechair", "cp-chair"));

    static final Map<String, String> GENDER = Map.ofEntries(
            Map.entry("m", "male"),
            Map.entry("male", "male"),
            Map.entry("1", "male"),
            Map.entry("f", "female"),
            Map.entry("female", "female"),
            Map.entry("2", "female"),
            Map.entry("i", "neither"),
            Map.entry("neither", "neither"),
            Map.entry("indeterminate", "neither"),
            Map.entry("other", "neither"),
            Map.entry("u", "not-stated"),
            Map.entry("0", "not-stated"),
            Map.entry("9", "not-stated"),
            Map.entry("unknown", "not-stated"),
            Map.entry("notstated", "not-stated"),
            Map.entry("notrecorded", "not-stated"),
            Map.entry("notstatedrecorded", "not-stated"));

    /** The codes of the children in need census; a closed list, since four letters may also be a name. */
    static final Map<String, String> ETHNICITY = codes(
            "WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH",
            "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT");

    private Variants() {}

    private static Map<String, String> codes(String... codes) {
        var variants = new HashMap<String, String>();
        for (var code : codes) {
            variants.put(Columns.plain(code), code);
        }
        return Map.copyOf(variants);
    }
}
