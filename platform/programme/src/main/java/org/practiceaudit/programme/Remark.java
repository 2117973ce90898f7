package org.practiceaudit.programme;

import java.util.List;

/**
 * Something that the auditor says in words of their own beside a judgement, such as how practice exceeds good (EN-03).
 *
 * @param name what is asked
 * @param of whether each section is asked for it or the audit as a whole
 * @param grades of which it is asked; none where it is asked always
 */
public record Remark(String code, String name, Of of, List<Grade> grades, String source) {

    /** What it is about. */
    public enum Of implements Coded {
        SECTION,
        OVERALL
    }

    public Remark {
        grades = List.copyOf(grades);
        new Checks()
                .code("code", code)
                .text("name", name)
                .distinct("grades", grades, Grade::code)
                .sourced(source)
                .orThrow();
    }

    /** @param grade null where none is given */
    public boolean askedAt(Grade grade) {
        return grades.isEmpty() || grade != null && grades.contains(grade);
    }

    /** The rule that asks for it. */
    public String rule() {
        return RuleFor.first(source);
    }
}
