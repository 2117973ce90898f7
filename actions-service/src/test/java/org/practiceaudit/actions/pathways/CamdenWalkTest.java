package org.practiceaudit.actions.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

/** The pathways of Camden, as the shipped programme has them. */
class CamdenWalkTest {
    private static final String PATHWAY = "inadequate";

    private final Walk walk = new Walk("camden");

    private void outlined() {
        walk.grade(GradeSource.AUDITOR, Grade.INADEQUATE, Walk.GRADED);
        walk.note("actions-outlined", "s-tm", "2026-09-14");
    }

    @Test
    @Rule("CA-12")
    void theHeadOfServiceIsSatisfiedWithActionsAndTimescale() {
        outlined();
        assertEquals(
                List.of("actions-outlined done 2026-09-14", "head-of-service-satisfied due 2026-09-21"),
                walk.steps(PATHWAY));
        assertEquals(
                List.of("CA-12 satisfied"),
                walk.fieldsRefused(Walk.done(
                        "head-of-service-satisfied", "s-hos", "2026-09-15", List.of(), PathwayCommand.Outcome.NONE)));
        walk.does(Walk.done("head-of-service-satisfied", "s-hos", "2026-09-15", List.of(), Walk.satisfied(true)));
        assertFalse(walk.isOpen(PATHWAY));
    }

    @Test
    @Rule("CA-12")
    void orSendsThemBackAndTheyAreDueAgain() {
        outlined();
        walk.does(Walk.done("head-of-service-satisfied", "s-hos", "2026-09-15", List.of(), Walk.satisfied(false)));
        assertEquals(List.of("actions-outlined due 2026-09-22"), walk.steps(PATHWAY));
        var back = walk.plan(PATHWAY).course().sentBack().getFirst();
        assertEquals("2026-09-14", back.what().doneOn().toString(), "what was sent back stays in the history");

        walk.note("actions-outlined", "s-tm", "2026-09-17");
        assertTrue(walk.steps(PATHWAY).contains("head-of-service-satisfied due 2026-09-24"));
        walk.does(Walk.done("head-of-service-satisfied", "s-hos", "2026-09-18", List.of(), Walk.satisfied(true)));
        assertFalse(walk.isOpen(PATHWAY));
    }

    @Test
    @Rule("CA-12")
    void nobodyElseIsSatisfiedForThem() {
        outlined();
        assertEquals(
                "CA-12",
                walk.refused(Walk.done(
                                "head-of-service-satisfied", "s-tm", "2026-09-15", List.of(), Walk.satisfied(true)))
                        .getFirst()
                        .rule());
    }

    @Test
    @Rule("CA-12")
    void nobodyIsSatisfiedWithWhatTheTeamManagerHasNotOutlined() {
        walk.grade(GradeSource.AUDITOR, Grade.INADEQUATE, Walk.GRADED);
        walk.miss(PATHWAY, "actions-outlined");
        assertTrue(walk.steps(PATHWAY).contains("head-of-service-satisfied due 2026-09-24"));
        assertEquals(
                List.of("CA-12 "),
                walk.fieldsRefused(Walk.done(
                        "head-of-service-satisfied", "s-hos", "2026-09-18", List.of(), Walk.satisfied(true))));
    }

    @Test
    @Rule("CA-19")
    void forEveryAuditTheTeamManagerOutlinesActions() {
        walk.grade(GradeSource.AUDITOR, Grade.GOOD, Walk.GRADED);
        walk.grade(GradeSource.FINALISATION, Grade.GOOD, "2026-09-14T09:00:00Z");
        assertEquals(List.of("outline-of-actions due 2026-09-21"), walk.steps("findings-reviewed"));
        assertEquals(
                "CA-19", walk.plan("findings-reviewed").due().getFirst().why().rule());
        walk.note("outline-of-actions", "s-tm", "2026-09-15");
        assertFalse(walk.isOpen("findings-reviewed"));
    }
}
