package org.practiceaudit.actions.actions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.WorkingDays;

/** The rules of an open action that gets another owner or day, or that others replace. Each change has a reason and stays on record. */
final class ActionChanges {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** Fewer in place of one, or one in place of fewer, change nothing. */
    private static final int FEWEST = 2;

    private ActionChanges() {}

    static Decision<ActionEvent> decide(ActionCommand.Change change, Particulars of) {
        var rule = of.source().assuredUnder();
        var why = new Rejection.All()
                .when(!ActionDecider.assures(change.by(), of), () -> ActionDecider.notTheAssurer(of))
                .text(change.reason(), rule, "reason", "Say why.");
        var by = change.by().staff();
        return switch (change) {
            case ActionCommand.Change.Reassign(var _, var owner, var reason, var at) ->
                why.and(owner(owner, of)).orElse(new ActionEvent.Reassigned(of.owner(), owner, reason, by, at));
            case ActionCommand.Change.Reschedule(var _, var dueOn, var reason, var at) ->
                why.ahead(dueOn, WorkingDays.dateOf(at), "dueOn")
                        .when(
                                of.dueOn().equals(dueOn),
                                "INPUT",
                                "dueOn",
                                "It is due on that day already.",
                                "Give another day.")
                        .orElse(new ActionEvent.Rescheduled(of.dueOn(), dueOn, reason, by, at));
            case ActionCommand.Change.Split split ->
                why.and(parts(split, of))
                        .orElse(new ActionEvent.Split(
                                split.into().stream()
                                        .map(ActionCommand.Part::action)
                                        .toList(),
                                split.reason(),
                                by,
                                split.at()));
            case ActionCommand.Change.Merge merge ->
                why.and(together(merge, of))
                        .orElse(new ActionEvent.Merged(merge.into().action(), merge.reason(), by, merge.at()));
        };
    }

    private static List<Rejection> owner(String owner, Particulars of) {
        return new Rejection.All()
                .when(
                        of.source().assurer() == Source.Assurer.OWNERS_MANAGER,
                        of.source().assuredUnder(),
                        "owner",
                        "An auditor's own learning is not for somebody else.",
                        "Leave it with the auditor.")
                .when(
                        owner == null || !owner.matches(ID),
                        "INPUT",
                        "owner",
                        "It does not say by whom.",
                        "Give the staff id of who is to do it.")
                .when(
                        Objects.equals(owner, of.owner()),
                        "INPUT",
                        "owner",
                        "It is theirs already.",
                        "Name somebody else.")
                .found();
    }

    private static List<Rejection> parts(ActionCommand.Change.Split split, Particulars of) {
        var why = new Rejection.All()
                .when(
                        split.into().size() < FEWEST,
                        "INPUT",
                        "into",
                        "One action in place of one is no split.",
                        "Give at least two, or change its owner or day.");
        for (int i = 0; i < split.into().size(); i++) {
            why.and(smart(split.into().get(i), split.rule(), "into[" + i + "].", of, split.at()));
        }
        return why.found();
    }

    private static List<Rejection> together(ActionCommand.Change.Merge merge, Particulars of) {
        var ids = new HashSet<String>();
        merge.with().forEach(each -> ids.add(each.action()));
        var why = new Rejection.All()
                .when(
                        ids.size() < FEWEST || ids.size() < merge.with().size(),
                        "INPUT",
                        "with",
                        "Two different actions or more are merged.",
                        "Name the others, each once.")
                .when(
                        merge.with().stream().anyMatch(each -> !of.alike(each)),
                        "INPUT",
                        "with",
                        "Only actions of one audit that the same person assures are merged.",
                        "Name others of the same audit.");
        return why.and(smart(merge.into(), merge.rule(), "", of, merge.at())).found();
    }

    private static List<Rejection> smart(
            ActionCommand.Part part, String rule, String prefix, Particulars of, Instant at) {
        return SmartForm.missing(part, rule, prefix, of.source(), WorkingDays.dateOf(at));
    }
}
