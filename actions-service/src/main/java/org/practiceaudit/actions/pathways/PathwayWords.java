package org.practiceaudit.actions.pathways;

import java.util.List;
import org.practiceaudit.actions.pathways.PathwayViews.PathwaysView;

/**
 * What was recorded on the pathways of an audit.
 *
 * @param records in the order of plans and steps; those that the reader does not read are left out
 */
public record PathwayWords(String audit, List<RecordOf> records) {
    /** @param step as its plan calls it */
    public record RecordOf(String step, String note) {}

    static PathwayWords of(ReadablePathways.Found found) {
        return of(PathwayViews.of(found.watched(), found.readers()));
    }

    private static PathwayWords of(PathwaysView shown) {
        return new PathwayWords(
                shown.audit(),
                shown.pathways().stream()
                        .flatMap(pathway -> pathway.plans().stream())
                        .flatMap(plan -> plan.steps().stream())
                        .filter(step -> step.note() != null)
                        .map(step -> new RecordOf(step.step(), step.note()))
                        .toList());
    }
}
