package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Part.GOOD;
import static org.practiceaudit.local.demo.Part.INADEQUATE;
import static org.practiceaudit.local.demo.Part.OUTSTANDING;
import static org.practiceaudit.local.demo.Part.REQUIRES_IMPROVEMENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.local.demo.Part.Turn;
import org.practiceaudit.local.demo.Part.Twist;

/** Gives every allocation its part, whichever children were drawn: the same allocations always get the same parts. */
final class Casting {
    private static final List<String> USUAL_GRADES =
            List.of(GOOD, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING, REQUIRES_IMPROVEMENT, GOOD, REQUIRES_IMPROVEMENT);
    private static final List<Turn> USUAL_TURNS = List.of(Turn.FIRST, Turn.SECOND, Turn.THIRD, Turn.FOURTH);
    private static final int FEWEST_SAMPLED = 6;
    private static final int FEWEST_OTHERS = 12;

    private final List<Part> parts = new ArrayList<>();
    private int usual;

    private Casting() {}

    /** @throws DemoProblem where there are too few allocations for all that is to be shown */
    static List<Part> of(List<Allocated> allocations) {
        var ordered = allocations.stream()
                .sorted(Comparator.comparing(Allocated::audit))
                .toList();
        var sampled = ordered.stream().filter(Allocated::sampled).toList();
        var others = ordered.stream().filter(each -> !each.sampled()).toList();
        if (sampled.size() < FEWEST_SAMPLED || others.size() < FEWEST_OTHERS) {
            throw new DemoProblem("The demo needs at least " + FEWEST_SAMPLED + " audits in the moderation sample and "
                    + FEWEST_OTHERS + " others; the cycle has " + sampled.size() + " and " + others.size() + ".");
        }
        var casting = new Casting();
        casting.sampled(sampled);
        casting.others(others);
        casting.parts.sort(Comparator.comparing(part -> part.of().audit()));
        return casting.parts;
    }

    /**
     * A month in which little happened: the first is left undone, one grade is changed in moderation, what is inadequate is
     * discussed in time.
     *
     * @param grades by auditors, given in turn
     */
    static List<Part> past(List<Allocated> allocations, List<String> grades) {
        var ordered = allocations.stream()
                .sorted(Comparator.comparing(Allocated::sampled).thenComparing(Allocated::audit))
                .toList();
        var casting = new Casting();
        casting.plain(ordered.getFirst(), Turn.NEVER_STARTED, GOOD);
        var changed = false;
        for (int n = 1; n < ordered.size(); n++) {
            var each = ordered.get(n);
            var grade = grades.get(n % grades.size());
            if (grade.equals(INADEQUATE)) {
                casting.parts.add(
                        new Part(each, Turn.FIRST, grade, Optional.of(grade), Twist.DISCUSSED_IN_TIME, false, false));
            } else if (each.sampled()) {
                var changes = !changed && grade.equals(GOOD);
                changed |= changes;
                casting.moderated(each, Turn.FIRST, grade, changes ? REQUIRES_IMPROVEMENT : grade, Twist.NONE);
            } else {
                casting.plain(each, Turn.FIRST, grade);
            }
        }
        return casting.parts;
    }

    private void sampled(List<Allocated> of) {
        moderated(of.get(0), Turn.FIRST, REQUIRES_IMPROVEMENT, INADEQUATE, Twist.RECORDED_LATE);
        moderated(of.get(1), Turn.FIRST, GOOD, REQUIRES_IMPROVEMENT, Twist.GRADE_DISPUTED);
        moderated(of.get(2), Turn.SECOND, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT, Twist.ACTIONS_DISPUTED);
        moderated(of.get(3), Turn.SECOND, REQUIRES_IMPROVEMENT, GOOD, Twist.NONE);
        moderated(of.get(4), Turn.THIRD, OUTSTANDING, GOOD, Twist.NONE);
        of.subList(5, of.size()).forEach(each -> {
            var grade = nextGrade();
            moderated(each, nextTurn(), grade, grade, Twist.NONE);
        });
    }

    private void others(List<Allocated> of) {
        moderated(of.get(0), Turn.FIRST, INADEQUATE, INADEQUATE, Twist.DISCUSSED_IN_TIME);
        moderated(of.get(1), Turn.SECOND, INADEQUATE, INADEQUATE, Twist.DISCUSSION_MISSED);
        moderated(of.get(2), Turn.SECOND, INADEQUATE, REQUIRES_IMPROVEMENT, Twist.NONE);
        moderated(of.get(3), Turn.FOURTH, INADEQUATE, INADEQUATE, Twist.DISCUSSED_IN_TIME);
        plain(of.get(4), Turn.LATE, REQUIRES_IMPROVEMENT);
        plain(of.get(5), Turn.LATE, GOOD);
        plain(of.get(6), Turn.STARTED_ONLY, GOOD);
        plain(of.get(7), Turn.NEVER_STARTED, GOOD);
        parts.add(new Part(of.get(8), Turn.SECOND, GOOD, Optional.empty(), Twist.NONE, false, true));
        parts.add(new Part(of.get(9), Turn.THIRD, REQUIRES_IMPROVEMENT, Optional.empty(), Twist.NONE, true, false));
        of.subList(10, of.size()).forEach(each -> plain(each, nextTurn(), nextGrade()));
    }

    private void moderated(Allocated of, Turn turn, String grade, String moderated, Twist twist) {
        var concern = grade.equals(INADEQUATE) && twist == Twist.DISCUSSED_IN_TIME;
        parts.add(new Part(of, turn, grade, Optional.of(moderated), twist, concern, false));
    }

    private void plain(Allocated of, Turn turn, String grade) {
        parts.add(new Part(of, turn, grade, Optional.empty(), Twist.NONE, false, false));
    }

    private String nextGrade() {
        return USUAL_GRADES.get(usual % USUAL_GRADES.size());
    }

    private Turn nextTurn() {
        return USUAL_TURNS.get(++usual % USUAL_TURNS.size());
    }
}
