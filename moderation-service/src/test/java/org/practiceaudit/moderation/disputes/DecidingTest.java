package org.practiceaudit.moderation.disputes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.practiceaudit.moderation.disputes.Examples.ACTIONS_DISPUTED;
import static org.practiceaudit.moderation.disputes.Examples.DECIDED_AT;
import static org.practiceaudit.moderation.disputes.Examples.GRADE_DECIDED;
import static org.practiceaudit.moderation.disputes.Examples.GRADE_DISPUTED;
import static org.practiceaudit.moderation.disputes.Examples.HEAD;
import static org.practiceaudit.moderation.disputes.Examples.HEAD_OF_QA;
import static org.practiceaudit.moderation.disputes.Examples.NOTHING;
import static org.practiceaudit.moderation.disputes.Examples.OF_GRADE;
import static org.practiceaudit.moderation.disputes.Examples.OTHER_HEAD;
import static org.practiceaudit.moderation.disputes.Examples.RATIONALE;
import static org.practiceaudit.moderation.disputes.Examples.decideActions;
import static org.practiceaudit.moderation.disputes.Examples.decideGrade;
import static org.practiceaudit.moderation.disputes.Examples.under;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.disputes.DisputeCommand.DecideActions;
import org.practiceaudit.moderation.disputes.DisputeCommand.DecideGrade;
import org.practiceaudit.moderation.disputes.DisputeEvent.ActionsDecided;
import org.practiceaudit.programme.DisputeRoute.Subject;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Whose word is the last one, and what it must say. */
class DecidingTest {
    private final GivenWhenThen<DisputeCommand, Dispute, DisputeEvent> disputes = under(Programmes.shipped("bradford"));

    @Test
    @Rule("BR-26")
    void theHeadOfQualityAssuranceDecidesTheGrade() {
        disputes.given(GRADE_DISPUTED).when(decideGrade(HEAD_OF_QA)).then(GRADE_DECIDED);
    }

    @Test
    @Rule("BR-26")
    void theHeadOfServiceOfTheAreaDoesNot() {
        disputes.given(GRADE_DISPUTED).when(decideGrade(HEAD)).thenRejected("BR-26");
    }

    @Test
    @Rule("BR-26")
    void theHeadOfServiceOfTheAreaDecidesOnActions() {
        disputes.given(ACTIONS_DISPUTED)
                .when(decideActions(HEAD, "act-3", "act-3"))
                .then(new ActionsDecided(List.of("act-3"), RATIONALE, "head", DECIDED_AT));
    }

    @Test
    @Rule("BR-26")
    void theHeadOfServiceOfAnotherAreaDoesNot() {
        disputes.given(ACTIONS_DISPUTED).when(decideActions(OTHER_HEAD)).thenRejected("BR-26");
    }

    @Test
    void theHeadOfQualityAssuranceDoesNotDecideOnActions() {
        disputes.given(ACTIONS_DISPUTED).when(decideActions(HEAD_OF_QA)).thenRejected("BR-26");
    }

    @Test
    void allActionsMayStand() {
        disputes.given(ACTIONS_DISPUTED)
                .when(decideActions(HEAD))
                .then(new ActionsDecided(List.of(), RATIONALE, "head", DECIDED_AT));
    }

    @Test
    void onlyDisputedActionsAreWithdrawn() {
        disputes.given(ACTIONS_DISPUTED).when(decideActions(HEAD, "act-2")).thenRejected("BR-26");
    }

    @Test
    void aDecisionAboutActionsSaysWhy() {
        disputes.given(ACTIONS_DISPUTED)
                .when(new DecideActions(List.of(), NOTHING, HEAD, DECIDED_AT))
                .thenRejected("BR-26");
    }

    @Test
    void aDecisionAboutTheGradeSaysWhyAndKeepsToTheScale() {
        disputes.given(GRADE_DISPUTED)
                .when(new DecideGrade(Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS, NOTHING, HEAD_OF_QA, DECIDED_AT))
                .thenRejected("BR-26", "BR-26");
    }

    @Test
    void aDisputeAboutTheGradeIsNotDecidedByWithdrawingActions() {
        disputes.given(GRADE_DISPUTED).when(decideActions(HEAD_OF_QA)).thenRejected("BR-26");
    }

    @Test
    void aDisputeAboutActionsIsNotDecidedByAGrade() {
        disputes.given(ACTIONS_DISPUTED).when(decideGrade(HEAD)).thenRejected("BR-26");
    }

    @Test
    @Rule("BR-26")
    void aDecisionIsFinal() {
        disputes.given(GRADE_DISPUTED, GRADE_DECIDED)
                .when(new DecideGrade(Grade.INADEQUATE, RATIONALE, HEAD_OF_QA, DECIDED_AT))
                .thenRejected("BR-26");
    }

    @Test
    void whatNobodyRaisedIsNotDecided() {
        disputes.given().when(decideGrade(HEAD_OF_QA)).thenRejected("STATE");
    }

    @Test
    void aDecisionWithoutADisputeIsABrokenStore() {
        var evolution = new DisputeEvolution();
        assertThrows(IllegalStateException.class, () -> evolution.evolve(evolution.initial(), GRADE_DECIDED));
        assertThrows(
                IllegalStateException.class,
                () -> evolution.evolve(
                        new Dispute.Decided(GRADE_DISPUTED, Dispute.Way.STRAIGHT, GRADE_DECIDED), GRADE_DECIDED));
    }

    @Test
    void itsIdNamesAuditSubjectAndNumber() {
        assertEquals("a-1042-grade-1", OF_GRADE.stream());
        assertEquals("a-1042-actions-2", new DisputeId("a-1042", Subject.ACTIONS, 2).stream());
    }
}
