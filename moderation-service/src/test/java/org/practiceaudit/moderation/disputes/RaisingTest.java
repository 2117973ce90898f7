package org.practiceaudit.moderation.disputes;

import static org.practiceaudit.moderation.disputes.Examples.ACTIONS_DISPUTED;
import static org.practiceaudit.moderation.disputes.Examples.AUDIT;
import static org.practiceaudit.moderation.disputes.Examples.GRADE_DECIDED;
import static org.practiceaudit.moderation.disputes.Examples.GRADE_DISPUTED;
import static org.practiceaudit.moderation.disputes.Examples.HEAD;
import static org.practiceaudit.moderation.disputes.Examples.MANAGER;
import static org.practiceaudit.moderation.disputes.Examples.MODERATED;
import static org.practiceaudit.moderation.disputes.Examples.NOTHING;
import static org.practiceaudit.moderation.disputes.Examples.OF_ACTIONS;
import static org.practiceaudit.moderation.disputes.Examples.OF_GRADE;
import static org.practiceaudit.moderation.disputes.Examples.OTHER_MANAGER;
import static org.practiceaudit.moderation.disputes.Examples.RAISED_AT;
import static org.practiceaudit.moderation.disputes.Examples.REASON;
import static org.practiceaudit.moderation.disputes.Examples.WORKER;
import static org.practiceaudit.moderation.disputes.Examples.disputed;
import static org.practiceaudit.moderation.disputes.Examples.raiseActions;
import static org.practiceaudit.moderation.disputes.Examples.raiseGrade;
import static org.practiceaudit.moderation.disputes.Examples.under;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.disputes.DisputeCommand.Raise;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Who may dispute what, and where it goes. */
class RaisingTest {
    private final GivenWhenThen<DisputeCommand, Dispute, DisputeEvent> disputes = under(Programmes.shipped("bradford"));

    @Test
    @Rule("BR-26")
    void aDisputeAboutTheGradeGoesToTheHeadOfQualityAssurance() {
        disputes.given().when(raiseGrade(WORKER)).then(GRADE_DISPUTED);
    }

    @Test
    @Rule("BR-26")
    void aDisputeAboutActionsGoesToTheHeadOfServiceOfTheArea() {
        disputes.given().when(raiseActions(List.of(), "act-1", "act-3")).then(ACTIONS_DISPUTED);
    }

    @Test
    @Rule("BR-26")
    void nothingIsDisputedBeforeModeration() {
        disputes.given()
                .when(new Raise(OF_GRADE, AUDIT, Optional.empty(), List.of(), List.of(), REASON, WORKER, RAISED_AT))
                .thenRejected("BR-26");
    }

    @Test
    void whereNoActionsAreNamedAllAreDisputed() {
        disputes.given().when(raiseActions(List.of())).then(disputed("act-1", "act-2", "act-3"));
    }

    @Test
    void actionsThatWereDecidedOnAreNotDisputedAgain() {
        disputes.given().when(raiseActions(List.of("act-1"))).then(disputed("act-2", "act-3"));
    }

    @Test
    void namingOneOfThemIsRefused() {
        disputes.given().when(raiseActions(List.of("act-1"), "act-1", "act-2")).thenRejected("BR-26");
    }

    @Test
    void soIsAnActionOfAnotherAudit() {
        disputes.given().when(raiseActions(List.of(), "act-9")).thenRejected("BR-26");
    }

    @Test
    void anActionNamedTwiceIsDisputedOnce() {
        disputes.given()
                .when(raiseActions(List.of(), "act-1", "act-1", "act-3"))
                .then(ACTIONS_DISPUTED);
    }

    @Test
    void withoutActionsThereIsNothingToDispute() {
        disputes.given().when(raiseActions(List.of("act-1", "act-2", "act-3"))).thenRejected("BR-26");
    }

    @Test
    void aDisputeAboutTheGradeNamesNoActions() {
        disputes.given()
                .when(new Raise(
                        OF_GRADE,
                        AUDIT,
                        Optional.of(MODERATED),
                        List.of(),
                        List.of("act-1"),
                        REASON,
                        WORKER,
                        RAISED_AT))
                .thenRejected("BR-26");
    }

    @Test
    void aDisputeSaysWhy() {
        disputes.given()
                .when(new Raise(
                        OF_GRADE, AUDIT, Optional.of(MODERATED), List.of(), List.of(), NOTHING, WORKER, RAISED_AT))
                .thenRejected("BR-26");
    }

    @Test
    void aDisputeAboutActionsSaysWhy() {
        disputes.given()
                .when(new Raise(
                        OF_ACTIONS, AUDIT, Optional.of(MODERATED), List.of(), List.of(), NOTHING, WORKER, RAISED_AT))
                .thenRejected("BR-26");
    }

    @Test
    void onlyThoseNamedOnTheAuditRaiseOne() {
        disputes.given().when(raiseGrade(OTHER_MANAGER)).thenRejected("BR-26");
    }

    @Test
    void onlyInRolesThatTheProgrammeNames() {
        disputes.given().when(raiseGrade(HEAD)).thenRejected("BR-26");
    }

    @Test
    void notWhereTheProgrammeKnowsNoRoute() {
        var yaml = Programmes.shippedYaml("bradford");
        var from = yaml.indexOf("  - subject: grade");
        var to = yaml.indexOf("  - subject: actions");
        under(Programmes.fromYaml("varied.yaml", yaml.substring(0, from) + yaml.substring(to)))
                .given()
                .when(raiseGrade(WORKER))
                .thenRejected("BR-26");
    }

    @Test
    @Rule("BR-26")
    void oneOfASubjectIsOpenAtATime() {
        disputes.given(GRADE_DISPUTED).when(raiseGrade(MANAGER)).thenRejected("BR-26");
    }

    @Test
    void whatWasDecidedIsNotDisputedAgain() {
        disputes.given(GRADE_DISPUTED, GRADE_DECIDED).when(raiseGrade(WORKER)).thenRejected("BR-26");
    }
}
