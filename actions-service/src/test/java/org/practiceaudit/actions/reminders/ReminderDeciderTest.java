package org.practiceaudit.actions.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.StoredShapes;
import org.practiceaudit.actions.reminders.ReminderCommand.Revision;
import org.practiceaudit.actions.reminders.ReminderEvent.ReminderDropped;
import org.practiceaudit.actions.reminders.ReminderEvent.ReminderGiven;
import org.practiceaudit.actions.reminders.ReminderEvent.ReminderPlanned;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** Each reminder is given once, moved with what it is of, and dropped when that is done. */
class ReminderDeciderTest {
    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");
    private static final Reminder UOPP = step("uopp", "2026-10-09", "2026-10-07T07:00:00Z");
    private static final Reminder LATER = step("uopp", "2026-10-16", "2026-10-14T07:00:00Z");
    private static final Reminder DIP = step("dip-audit", "2026-11-20", "2026-11-18T08:00:00Z");

    private static Reminder step(String step, String dueOn, String at) {
        return new Reminder(
                "pathway-step-due-soon",
                "a-1.requires-improvement",
                step,
                LocalDate.parse(dueOn),
                Instant.parse(at),
                "TH-21",
                "2 working days before");
    }

    private static ReminderCommand revise(Revision... revisions) {
        return new ReminderCommand.Revise("a-1", List.of(revisions), NOW);
    }

    private static ReminderEvent planned(Reminder reminder) {
        return new ReminderPlanned("a-1", reminder, NOW);
    }

    private static GivenWhenThen<ReminderCommand, Reminders, ReminderEvent>.Given given(ReminderEvent... events) {
        var decider = new ReminderDecider();
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve)
                .given(List.of(events));
    }

    @Test
    @Rule("TH-21")
    void whatIsDueIsRemindedOfOnce() {
        given().when(revise(new Revision.Plan(UOPP))).then(planned(UOPP));
        given(planned(UOPP)).when(revise(new Revision.Plan(UOPP))).then();
        given(planned(UOPP))
                .when(new ReminderCommand.Fall(UOPP.name(), UOPP.at()))
                .then(new ReminderGiven("a-1", UOPP, UOPP.at()));
        given(planned(UOPP), new ReminderGiven("a-1", UOPP, UOPP.at()))
                .when(new ReminderCommand.Fall(UOPP.name(), UOPP.at()))
                .then();
    }

    @Test
    void anotherDayIsAnotherReminderAndAnEarlierClockGivesNone() {
        given(planned(UOPP)).when(revise(new Revision.Plan(LATER))).then(planned(LATER));
        given(planned(UOPP), planned(LATER))
                .when(new ReminderCommand.Fall(UOPP.name(), UOPP.at()))
                .then();
    }

    @Test
    void nobodyIsRemindedOfWhatIsDueSoSoonThatTheyWereJustTold() {
        var soon = step("uopp", "2026-10-02", "2026-09-30T07:00:00Z");
        given().when(revise(new Revision.Plan(soon))).then();
        given(planned(UOPP)).when(revise(new Revision.Plan(soon))).then(new ReminderDropped(UOPP.name(), NOW));
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        given(planned(UOPP)).when(revise(new Revision.Drop(UOPP.name()))).then(new ReminderDropped(UOPP.name(), NOW));
        given().when(revise(new Revision.Drop(UOPP.name()))).then();
        given(planned(UOPP), new ReminderDropped(UOPP.name(), NOW))
                .when(new ReminderCommand.Fall(UOPP.name(), UOPP.at()))
                .then();
    }

    @Test
    void aNewPlanKeepsWhatItStillAsksFor() {
        given(planned(UOPP), planned(DIP))
                .when(revise(new Revision.KeepOnly(UOPP.fact(), UOPP.subject(), List.of("dip-audit"))))
                .then(new ReminderDropped(UOPP.name(), NOW));
        given(planned(UOPP))
                .when(revise(new Revision.KeepOnly(UOPP.fact(), "a-1.inadequate", List.of())))
                .then();
        given(planned(UOPP), planned(DIP))
                .when(revise(new Revision.DropAll()))
                .then(new ReminderDropped(UOPP.name(), NOW), new ReminderDropped(DIP.name(), NOW));
    }

    @Test
    void storedShapesAreKept() {
        StoredShapes.hold(
                ReminderStreams.NAMES,
                List.of(
                        planned(UOPP),
                        new ReminderDropped(UOPP.name(), NOW),
                        new ReminderGiven("a-1", UOPP, UOPP.at())));
    }
}
