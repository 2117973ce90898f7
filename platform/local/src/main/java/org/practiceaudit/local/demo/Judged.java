package org.practiceaudit.local.demo;

import java.util.Map;
import java.util.Set;

/**
 * What an auditor makes of an audit.
 *
 * @param grade overall, empty where such an audit has none
 * @param sections judgement by section, a grade or a level, where it is not the usual one: the overall grade, or the best level
 * @param unsaid remarks that the auditor forgets
 * @param plan whether what falls short becomes a learning point with its action
 */
record Judged(String grade, Map<String, String> sections, Set<String> unsaid, boolean plan) {
    static Judged of(String grade) {
        return new Judged(grade, Map.of(), Set.of(), true);
    }

    Judged with(Map<String, String> others) {
        return new Judged(grade, others, unsaid, plan);
    }

    Judged forgetting(String... remarks) {
        return new Judged(grade, sections, Set.of(remarks), plan);
    }

    Judged withoutPlan() {
        return new Judged(grade, sections, unsaid, false);
    }
}
