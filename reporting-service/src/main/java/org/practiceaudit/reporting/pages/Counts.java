package org.practiceaudit.reporting.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practiceaudit.reporting.reports.Figures;

/** The counts at the head of a cycle's page, which follow what comes in. */
@TemplateData
record Counts(List<Count> all) {
    /**
     * @param key what a live update names it
     * @param late whether it is of what should have been done
     */
    @TemplateData
    record Count(String key, String name, int number, boolean late) {}

    static Counts of(Figures figures) {
        return new Counts(List.of(
                new Count("allocated", "audits allocated", figures.audits().allocated(), false),
                new Count("completed", "audits completed", figures.audits().completed(), false),
                new Count("onTime", "completed on time", figures.audits().onTime(), false),
                new Count("overdue", "audits overdue", figures.audits().overdue(), true),
                new Count(
                        "moderated",
                        "moderations completed",
                        figures.moderations().completed(),
                        false),
                new Count(
                        "changed",
                        "grades changed at moderation",
                        figures.moderations().changed(),
                        false),
                new Count("openActions", "actions open", figures.actions().open(), false),
                new Count("overdueActions", "actions overdue", figures.actions().overdue(), true)));
    }

    Map<String, Integer> numbers() {
        return all.stream().collect(Collectors.toMap(Count::key, Count::number));
    }
}
