package org.practiceaudit.allocation.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class EnquiryDeciderTest {
    private static final ProgrammePolicy TOWER_HAMLETS = Programmes.shipped("tower-hamlets");
    private static final String CYCLE = "tower-hamlets-front-door-2026-10";
    private static final Enquiry.Which WHICH = new Enquiry.Which("riverside", CYCLE);
    private static final LocalDate STARTS_ON = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 17);
    private static final LocalDate IN_TIME = LocalDate.of(2026, 9, 15);
    private static final LocalDate PROPOSED_BY = LocalDate.of(2026, 9, 22);
    private static final Instant AT = Instant.parse("2026-09-21T09:00:00Z");
    private static final Instant MEETING_OVER = Instant.parse("2026-09-17T23:00:00Z");
    private static final Instant PROPOSAL_OVER = Instant.parse("2026-09-22T23:00:00Z");
    private static final Line THRESHOLDS = new Line("thresholds", "Are thresholds applied alike?");
    private static final Line REPEATS = new Line("repeat-referrals", "Why do referrals come back?");
    private static final Role[] ALL = {
        Role.HEAD_OF_SERVICE, Role.GROUP_MANAGER, Role.PRINCIPAL_SOCIAL_WORKER, Role.AUDIT_TEAM
    };

    private static final CycleAsItStands PLANNED = cycle("full", null, false, false, null);
    private static final CycleAsItStands DRAWN = cycle("full", null, true, false, null);
    private static final CycleAsItStands CLOSED = cycle("full", null, false, true, null);

    private static CycleAsItStands cycle(
            String activity, String following, boolean drawn, boolean closed, Instant proposedAt) {
        return new CycleAsItStands(activity, following, STARTS_ON, drawn, closed, proposedAt);
    }

    private static GivenWhenThen<EnquiryCommand, Enquiry, EnquiryEvent> of(CycleAsItStands cycle) {
        return of(TOWER_HAMLETS, cycle);
    }

    private static GivenWhenThen<EnquiryCommand, Enquiry, EnquiryEvent> of(
            ProgrammePolicy policy, CycleAsItStands cycle) {
        var decider = new EnquiryDecider(policy, cycle);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static EnquiryCommand expect() {
        return new EnquiryCommand.ExpectMeeting(WHICH, AT);
    }

    private static EnquiryCommand record(LocalDate heldOn, Role[] present, Line... lines) {
        return new EnquiryCommand.RecordMeeting(WHICH, meeting(heldOn, present), List.of(lines), "qat-1", AT);
    }

    private static Meeting meeting(LocalDate heldOn, Role... present) {
        return new Meeting(
                heldOn,
                List.of(Meeting.Input.PERFORMANCE_DATA, Meeting.Input.COMPLAINTS),
                "Contacts are screened within a day.",
                "Repeat referrals rise.",
                "Whether thresholds are applied alike.",
                Arrays.stream(present)
                        .map(role -> new Meeting.Present(role, role.code() + "-1"))
                        .toList());
    }

    private static EnquiryEvent expected() {
        return new EnquiryEvent.MeetingExpected(
                "riverside", CYCLE, LAST_DAY, "2 weeks before Thu 1 Oct 2026: Thu 17 Sep 2026", AT);
    }

    private static EnquiryEvent held(LocalDate heldOn, boolean late, LocalDate proposalDueOn, String why) {
        return new EnquiryEvent.MeetingHeld(
                "riverside",
                CYCLE,
                meeting(heldOn, ALL),
                List.of(THRESHOLDS, REPEATS),
                LAST_DAY,
                late,
                proposalDueOn,
                why,
                "qat-1",
                AT);
    }

    private static EnquiryEvent held() {
        return held(IN_TIME, false, PROPOSED_BY, "within 1 week of Tue 15 Sep 2026: Tue 22 Sep 2026");
    }

    private static EnquiryCommand change(Line... lines) {
        return new EnquiryCommand.ChangeLines(WHICH, List.of(lines), "answered already", "qat-1", AT);
    }

    private static EnquiryEvent changed(Line... lines) {
        return new EnquiryEvent.LinesChanged(CYCLE, List.of(lines), "answered already", "qat-1", AT);
    }

    private static EnquiryEvent missed() {
        return new EnquiryEvent.MeetingMissed(CYCLE, LAST_DAY, MEETING_OVER);
    }

    private static EnquiryEvent unproposed() {
        return new EnquiryEvent.ProposalMissed(CYCLE, PROPOSED_BY, PROPOSAL_OVER);
    }

    @Test
    @Rule("TH-02")
    void expectsTheMeetingTwoWeeksBeforeTheCycleStarts() {
        of(PLANNED).given().when(expect()).then(expected());
    }

    @Test
    void expectsItOnce() {
        of(PLANNED).given(expected()).when(expect()).thenNothing();
        of(PLANNED).given(held()).when(expect()).thenNothing();
    }

    @Test
    void expectsNoneWhereTheProgrammeOrTheActivityAsksForNoneOrTheCycleFollowsAnother() {
        of(Programmes.shipped("bradford"), cycle("monthly", null, false, false, null))
                .given()
                .when(expect())
                .thenNothing();
        of(cycle("case-re-audit", null, false, false, null))
                .given()
                .when(expect())
                .thenNothing();
        of(cycle("dip-sample", CYCLE, false, false, null))
                .given()
                .when(expect())
                .thenNothing();
    }

    @Test
    @Rule({"TH-02", "TH-03"})
    void recordsTheMeetingWithItsInputsSelfAssessmentAndLinesAndGivesTheProposalAWeek() {
        of(PLANNED)
                .given(expected())
                .when(record(IN_TIME, ALL, THRESHOLDS, REPEATS))
                .then(held());
    }

    @Test
    void recordsAMeetingThatNobodyExpected() {
        of(PLANNED).given().when(record(IN_TIME, ALL, THRESHOLDS, REPEATS)).then(held());
    }

    @Test
    @Rule("TH-02")
    void marksAMeetingAfterItsDayAsLate() {
        var late = held(
                LAST_DAY.plusDays(1),
                true,
                LocalDate.of(2026, 9, 25),
                "within 1 week of Fri 18 Sep 2026: Fri 25 Sep 2026");
        of(PLANNED)
                .given(expected(), missed())
                .when(record(LAST_DAY.plusDays(1), ALL, THRESHOLDS, REPEATS))
                .then(late);
    }

    @Test
    @Rule("TH-02")
    void doesNotCallAMeetingLateThatWasHeldInTimeAndRecordedLater() {
        var inTime =
                held(LAST_DAY, false, LocalDate.of(2026, 9, 24), "within 1 week of Thu 17 Sep 2026: Thu 24 Sep 2026");
        of(PLANNED)
                .given(expected(), missed())
                .when(record(LAST_DAY, ALL, THRESHOLDS, REPEATS))
                .then(inTime);
    }

    @Test
    @Rule("TH-02")
    void wantsEverybodyThereWhomTheProgrammeNames() {
        Role[] two = {Role.HEAD_OF_SERVICE, Role.AUDIT_TEAM};
        of(PLANNED).given().when(record(IN_TIME, two, THRESHOLDS)).thenRejected("TH-02", "TH-02");
    }

    @Test
    void refusesRepeatedLinesAndMeetingsToCome() {
        of(PLANNED).given().when(record(IN_TIME, ALL, THRESHOLDS, THRESHOLDS)).thenRejected("INPUT");
        of(PLANNED).given().when(record(STARTS_ON, ALL, THRESHOLDS)).thenRejected("INPUT");
    }

    @Test
    void refusesAMeetingWhereNoneIsAskedFor() {
        of(Programmes.shipped("bradford"), cycle("monthly", null, false, false, null))
                .given()
                .when(record(IN_TIME, ALL, THRESHOLDS))
                .thenRejected("TH-02");
        of(cycle("case-re-audit", null, false, false, null))
                .given()
                .when(record(IN_TIME, ALL, THRESHOLDS))
                .thenRejected("TH-02");
        of(cycle("dip-sample", CYCLE, false, false, null))
                .given()
                .when(record(IN_TIME, ALL, THRESHOLDS))
                .thenRejected("TH-02");
    }

    @Test
    void recordsTheMeetingOnceAndBeforeTheDraw() {
        of(PLANNED).given(held()).when(record(IN_TIME, ALL, THRESHOLDS)).thenRejected("STATE");
        of(DRAWN).given(expected()).when(record(IN_TIME, ALL, THRESHOLDS)).thenRejected("STATE");
        of(CLOSED).given(expected()).when(record(IN_TIME, ALL, THRESHOLDS)).thenRejected("STATE");
    }

    @Test
    void replacesLinesWithAReasonAndRemembersThoseBefore() {
        of(PLANNED).given(held()).when(change(THRESHOLDS)).then(changed(THRESHOLDS));
        of(PLANNED)
                .given(held(), changed(THRESHOLDS))
                .thenState(new Enquiry.Held(
                        WHICH,
                        meeting(IN_TIME, ALL),
                        List.of(THRESHOLDS),
                        LAST_DAY,
                        false,
                        PROPOSED_BY,
                        false,
                        "qat-1",
                        List.of(new Enquiry.Change(List.of(THRESHOLDS, REPEATS), "answered already", "qat-1", AT))));
    }

    @Test
    void changesNothingWhereTheLinesAreTheSame() {
        of(PLANNED).given(held()).when(change(THRESHOLDS, REPEATS)).thenNothing();
    }

    @Test
    void refusesToReplaceLinesOfADrawnOrClosedCycleOrOfNoMeeting() {
        of(DRAWN).given(held()).when(change(THRESHOLDS)).thenRejected("STATE");
        of(CLOSED).given(held()).when(change(THRESHOLDS)).thenRejected("STATE");
        of(PLANNED).given().when(change(THRESHOLDS)).thenRejected("STATE");
        of(PLANNED).given(expected()).when(change(THRESHOLDS)).thenRejected("STATE");
    }

    @Test
    void refusesRepeatedLinesInsteadOfOthers() {
        of(PLANNED).given(held()).when(change(REPEATS, REPEATS)).thenRejected("INPUT");
    }

    @Test
    @Rule("TH-02")
    void saysThatTheMeetingsDayPassedWithoutOne() {
        of(PLANNED)
                .given(expected())
                .when(new EnquiryCommand.MissMeeting(MEETING_OVER))
                .then(missed());
    }

    @Test
    void saysItOnceAndNotOfAMeetingThatWasHeldOrACycleThatIsOver() {
        var miss = new EnquiryCommand.MissMeeting(MEETING_OVER);
        of(PLANNED).given(expected(), missed()).when(miss).thenNothing();
        of(PLANNED).given(held()).when(miss).thenNothing();
        of(CLOSED).given(expected()).when(miss).thenNothing();
    }

    @Test
    @Rule("TH-03")
    void saysThatNothingWasProposedWithinAWeekOfTheMeeting() {
        var miss = new EnquiryCommand.MissProposal(PROPOSAL_OVER);
        of(DRAWN).given(held()).when(miss).then(unproposed());
        of(cycle("full", null, true, false, PROPOSAL_OVER))
                .given(held())
                .when(miss)
                .then(unproposed());
    }

    @Test
    @Rule("TH-03")
    void saysNothingOfAProposalInTimeHoweverLateTheClockIsHeard() {
        var proposed = cycle("full", null, true, false, PROPOSAL_OVER.minusMillis(1));
        of(proposed)
                .given(held())
                .when(new EnquiryCommand.MissProposal(PROPOSAL_OVER))
                .thenNothing();
    }

    @Test
    void saysItOnceAndNotBeforeTheMeetingOrOfACycleThatIsOver() {
        var miss = new EnquiryCommand.MissProposal(PROPOSAL_OVER);
        of(PLANNED).given(held(), unproposed()).when(miss).thenNothing();
        of(PLANNED).given(expected()).when(miss).thenNothing();
        of(CLOSED).given(held()).when(miss).thenNothing();
    }
}
