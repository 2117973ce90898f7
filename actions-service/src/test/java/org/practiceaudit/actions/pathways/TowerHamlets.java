package org.practiceaudit.actions.pathways;

import static org.practiceaudit.programme.Grade.INADEQUATE;

import java.util.List;

/** An audit on its way along the pathways of Tower Hamlets, as the shipped programme has them. */
abstract class TowerHamlets {
    static final String PATHWAY = "inadequate";
    static final List<String> EVERYBODY = List.of("s-tm", "s-worker", "s-auditor", "s-hos");

    final Walk walk = new Walk("tower-hamlets");

    void inadequate() {
        walk.grade(GradeSource.AUDITOR, INADEQUATE, "2026-09-10T09:00:00Z");
    }

    void moderated() {
        inadequate();
        walk.grade(GradeSource.MODERATION, INADEQUATE, "2026-09-11T10:00:00Z");
    }

    void met(String on) {
        walk.does(Walk.done("uopp", "audit-manager", on, EVERYBODY, Walk.plan(Walk.line("2026-12-01"))));
    }
}
