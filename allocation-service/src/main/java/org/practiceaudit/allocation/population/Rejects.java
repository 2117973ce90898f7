package org.practiceaudit.allocation.population;

import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.web.Problem;
import org.practiceaudit.web.ProblemException;
import org.practiceaudit.web.Problems;

/** What was not taken of an import, fault by fault. */
final class Rejects {
    /** A problem longer than this helps nobody; the rest is counted, and can be downloaded. */
    static final int MOST_TOLD = 200;

    /** So that a file of nothing but faults cannot fill the memory; the rest is counted. */
    static final int MOST_KEPT = 50_000;

    private final List<Reject> kept = new ArrayList<>();
    private int faults;
    private int rows;
    private String last = "";

    void add(Reject reject) {
        faults++;
        var row = reject.source() + "/" + reject.row();
        if (!row.equals(last)) {
            rows++;
            last = row;
        }
        if (kept.size() < MOST_KEPT) {
            kept.add(reject);
        }
    }

    /** Nothing of the file can be read: it is refused, whatever the caller accepts. */
    RefusedFile refuse(Reject why) {
        add(why);
        return new RefusedFile(this);
    }

    int faults() {
        return faults;
    }

    /** Rows with a fault. */
    int rows() {
        return rows;
    }

    boolean any() {
        return faults > 0;
    }

    List<Reject> kept() {
        return List.copyOf(kept);
    }

    /** 400 with the first faults. */
    ProblemException problem() {
        return Problems.invalid(told());
    }

    /** @param whole address of all of them */
    ProblemException problem(String whole) {
        var problem = problem().problem();
        return new ProblemException(new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                whole,
                problem.rule(),
                problem.field(),
                problem.remedy(),
                problem.problems()));
    }

    private List<Problem.Broken> told() {
        var told = new ArrayList<Problem.Broken>();
        kept.stream()
                .limit(MOST_TOLD)
                .forEach(each -> told.add(Problems.invalidField(each.where(), each.detail(), each.remedy())));
        if (faults > MOST_TOLD) {
            told.add(Problems.invalidField(
                    "file",
                    faults - MOST_TOLD + " further problems are not listed.",
                    "Mend the listed ones first, or download them all."));
        }
        return told;
    }
}
