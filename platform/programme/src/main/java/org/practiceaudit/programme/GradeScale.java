package org.practiceaudit.programme;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The grades a programme uses, worst first. A step is the distance of neighbours on this scale. */
public record GradeScale(List<Grade> grades, String source) {

    public GradeScale {
        grades = List.copyOf(grades);
        var checks = new Checks().sourced(source);
        checks.that(grades.size() >= 2, "grades", "names fewer than two grades", "list the grades, worst first");
        checks.that(
                grades.stream().sorted().distinct().toList().equals(grades),
                "grades",
                "is out of order or repeats a grade",
                "list each grade once, worst first");
        checks.that(
                grades.contains(Grade.GOOD),
                "grades",
                "lacks good",
                "add good: rules such as BR-17 speak of below good");
        checks.orThrow();
    }

    public boolean contains(Grade grade) {
        return grades.contains(grade);
    }

    /** The grade this many steps up, or the best there is. */
    public Grade above(Grade grade, int steps) {
        return grades.get(Math.min(index(grade) + steps, grades.size() - 1));
    }

    /**
     * @throws java.util.NoSuchElementException when there are none
     */
    public Grade lowest(Collection<Grade> some) {
        return Collections.min(some);
    }

    /** The grades of this scale that are below good. */
    public List<Grade> belowGood() {
        return grades.stream().filter(Grade::belowGood).toList();
    }

    private int index(Grade grade) {
        int index = grades.indexOf(grade);
        if (index < 0) {
            throw new IllegalArgumentException(grade.code() + " is not on the scale " + grades);
        }
        return index;
    }
}
