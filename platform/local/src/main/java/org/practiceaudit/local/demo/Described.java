package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What describes a child for the allocation record (TH-06), made from the reference so that the same child stays the same. */
record Described(LocalDate dateOfBirth, String ethnicity, String gender) {
    private static final int DAYS_OF_CHILDHOOD = 17 * 365;

    /** Codes of the children's social care census. */
    private static final List<String> ETHNICITIES =
            List.of("WBRI", "WOTH", "MWBC", "AIND", "APKN", "BCRB", "BAFR", "OOTH");

    static Described of(String reference, LocalDate today) {
        var random = new Random(reference.hashCode());
        return new Described(
                today.minusDays(random.nextInt(DAYS_OF_CHILDHOOD)),
                ETHNICITIES.get(random.nextInt(ETHNICITIES.size())),
                random.nextBoolean() ? "female" : "male");
    }
}
