package org.practiceaudit.actions.learning;

import static org.practiceaudit.eventstore.Rejection.broken;
import static org.practiceaudit.eventstore.Rejection.notAllowed;
import static org.practiceaudit.eventstore.Rejection.notFound;
import static org.practiceaudit.eventstore.Rejection.wrongState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Learning;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.WorkingDays;

/** The rules of what is recorded of a cycle's learning: passed on (BR-27), campaigns (TH-30), improvements (CA-14). */
final class LearningDecider implements Decider<LearningCommand, Learnt, LearntEvent> {
    private final LearningEvolution evolution = new LearningEvolution();
    private final ProgrammePolicy policy;

    LearningDecider(ProgrammePolicy policy) {
        this.policy = policy;
    }

    @Override
    public Learnt initial() {
        return evolution.initial();
    }

    @Override
    public Learnt evolve(Learnt state, LearntEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<LearntEvent> decide(LearningCommand command, Learnt state) {
        return switch (command) {
            case LearningCommand.PassOn of when free(state) -> passOn(of);
            case LearningCommand.RecordCampaign of when free(state) -> record(of);
            case LearningCommand.PlanImprovement of when free(state) -> plan(of);
            case LearningCommand.PassOn _, LearningCommand.RecordCampaign _, LearningCommand.PlanImprovement _ ->
                Decision.reject(wrongState("It has been recorded.", "Give a new one an id of its own."));
            case LearningCommand.Complete of -> complete(of, state);
            case LearningCommand.FallDue(var due) -> fallDue(due, state);
        };
    }

    private static boolean free(Learnt state) {
        return state instanceof Learnt.NotRecorded;
    }

    private Decision<LearntEvent> passOn(LearningCommand.PassOn of) {
        var why = new ArrayList<Rejection>();
        allowed(of.by(), policy.learning().passedOnBy(), "BR-27", why);
        filed(of.themes(), "themes", "BR-27", why);
        present(of.service(), "service", "BR-27", "which service it was passed on to", why);
        return why.isEmpty()
                ? Decision.accept(new LearntEvent.PassedOn(
                        of.id(),
                        of.cycle(),
                        of.service(),
                        of.themes(),
                        of.about(),
                        of.by().staff(),
                        of.at()))
                : Decision.reject(why);
    }

    private Decision<LearntEvent> record(LearningCommand.RecordCampaign of) {
        var why = new ArrayList<Rejection>();
        allowed(of.by(), policy.learning().campaignsBy(), "TH-30", why);
        filed(of.theme() == null ? List.of() : List.of(of.theme()), "theme", "TH-30", why);
        present(of.lead(), "lead", "TH-30", "who leads it", why);
        said(of.about(), "TH-30", why);
        dates(of, why);
        return why.isEmpty()
                ? Decision.accept(new LearntEvent.CampaignRecorded(
                        of.id(),
                        of.cycle(),
                        of.kind().code(),
                        of.theme(),
                        of.service(),
                        of.lead(),
                        of.startsOn(),
                        of.endsOn(),
                        of.about(),
                        of.by().staff(),
                        of.at()))
                : Decision.reject(why);
    }

    /** TH-30: in the months of the cycle that the programme keeps for it, and what runs on may run on. */
    private void dates(LearningCommand.RecordCampaign of, List<Rejection> why) {
        if (of.startsOn() == null || of.endsOn() == null) {
            why.add(broken(
                    "TH-30",
                    of.startsOn() == null ? "startsOn" : "endsOn",
                    "It does not say from when to when it runs.",
                    "Give its first and its last day."));
            return;
        }
        var first = of.cycle().startsOn().plusMonths(policy.learning().campaignsFromMonth() - 1L);
        if (of.startsOn().isBefore(first)) {
            why.add(broken(
                    "TH-30",
                    "startsOn",
                    "Month " + policy.learning().campaignsFromMonth() + " of the cycle begins on " + first + ".",
                    "Begin it on that day or later."));
        }
        if (of.endsOn().isBefore(of.startsOn())) {
            why.add(broken("TH-30", "endsOn", "It ends before it starts.", "Give a last day on or after its first."));
        }
    }

    private Decision<LearntEvent> plan(LearningCommand.PlanImprovement of) {
        var why = new ArrayList<Rejection>();
        allowed(of.by(), policy.learning().improvementsBy(), "CA-14", why);
        filed(of.theme() == null ? List.of() : List.of(of.theme()), "theme", "CA-14", why);
        present(of.lead(), "lead", "CA-14", "who leads it", why);
        said(of.about(), "CA-14", why);
        if (of.dueOn() == null || of.dueOn().isBefore(WorkingDays.dateOf(of.at()))) {
            why.add(broken(
                    "CA-14",
                    "dueOn",
                    of.dueOn() == null ? "It has no timescale." : "Its timescale is over already.",
                    "Give the last day by which it is to be achieved."));
        }
        return why.isEmpty()
                ? Decision.accept(new LearntEvent.ImprovementPlanned(
                        of.id(),
                        of.cycle(),
                        of.theme(),
                        of.service(),
                        of.lead(),
                        of.dueOn(),
                        of.about(),
                        of.by().staff(),
                        of.at()))
                : Decision.reject(why);
    }

    private Decision<LearntEvent> complete(LearningCommand.Complete of, Learnt state) {
        return switch (state) {
            case Learnt.NotRecorded() -> Decision.reject(notFound("There is no such record.", "Record it first."));
            case Learnt.Done _ ->
                Decision.reject(wrongState("It is recorded as done.", "Record another one where more is done."));
            case Learnt.Open(var entry, var _) -> complete(of, entry);
        };
    }

    private Decision<LearntEvent> complete(LearningCommand.Complete of, Learnt.Entry entry) {
        var why = new ArrayList<Rejection>();
        var rule = entry.subject().rule();
        if (entry.subject().leader().filter(of.by().staff()::equals).isEmpty()) {
            allowed(of.by(), recorders(entry.subject()), rule, why);
        }
        var today = WorkingDays.dateOf(of.at());
        if (of.doneOn().isAfter(today) || of.doneOn().isBefore(earliest(entry))) {
            why.add(broken(
                    rule,
                    "doneOn",
                    of.doneOn().isAfter(today) ? "That day is still to come." : "That was before it was to begin.",
                    "Give the day on which it was done."));
        }
        return why.isEmpty()
                ? Decision.accept(
                        new LearntEvent.Completed(of.doneOn(), of.how(), of.by().staff(), of.at()))
                : Decision.reject(why);
    }

    private static LocalDate earliest(Learnt.Entry entry) {
        return switch (entry.subject()) {
            case Learnt.Subject.Campaign campaign -> campaign.startsOn();
            case Learnt.Subject.PassedOn _, Learnt.Subject.Improvement _ ->
                entry.cycle().startsOn();
        };
    }

    private List<Role> recorders(Learnt.Subject subject) {
        Learning learning = policy.learning();
        return switch (subject) {
            case Learnt.Subject.PassedOn _ -> learning.passedOnBy();
            case Learnt.Subject.Campaign _ -> learning.campaignsBy();
            case Learnt.Subject.Improvement _ -> learning.improvementsBy();
        };
    }

    /** Only an improvement has a timescale. */
    private static Decision<LearntEvent> fallDue(Instant due, Learnt state) {
        return state
                                instanceof
                                Learnt.Open(
                                        Learnt.Entry(
                                                var _,
                                                var _,
                                                Learnt.Subject.Improvement improvement,
                                                var _,
                                                var _,
                                                var _),
                                        var overdue)
                        && !overdue
                        && !due.isBefore(improvement.due())
                ? Decision.accept(new LearntEvent.FellOverdue(improvement.dueOn(), due))
                : Decision.unchanged();
    }

    private static void allowed(LearningCommand.By by, List<Role> roles, String rule, List<Rejection> why) {
        if (!roles.contains(by.role())) {
            var named = roles.stream().map(Role::code).collect(Collectors.joining(" or "));
            why.add(notAllowed(rule, "In this programme it is recorded by: " + named + ".", "Ask one of them."));
        }
    }

    /** BR-27: strengths and learning are filed under the programme's themes. */
    private void filed(List<String> themes, String field, String rule, List<Rejection> why) {
        var known = policy.tool().themes().stream().map(Term::code).toList();
        if (themes.isEmpty() || !known.containsAll(themes)) {
            why.add(broken(
                    rule,
                    field,
                    themes.isEmpty() ? "It names no theme." : "The programme has no such theme.",
                    "Name themes of the programme: " + String.join(", ", known) + "."));
        }
    }

    private static void present(String value, String field, String rule, String what, List<Rejection> why) {
        if (value == null || value.isBlank()) {
            why.add(broken(rule, field, "It does not say " + what + ".", "Say " + what + "."));
        }
    }

    private static void said(Narrative about, String rule, List<Rejection> why) {
        if (about.blank()) {
            why.add(broken(rule, "about", "It does not say what is to be done.", "Say what is to be done."));
        }
    }
}
