package org.practiceaudit.actions.supervision;

import static org.practiceaudit.eventstore.Rejection.notAllowed;
import static org.practiceaudit.eventstore.Rejection.wrongState;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.actions.supervision.Session.Item;
import org.practiceaudit.actions.supervision.Session.Kind;
import org.practiceaudit.actions.supervision.Session.Said;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.WorkingDays;

/** Supervision pulls everything through that is open: what it leaves out, it leaves out with a reason (BR-10, PQ-19). */
final class SessionDecider implements Decider<SessionCommand, Session, SessionEvent> {
    @Override
    public Session initial() {
        return new Session.NotHeld();
    }

    @Override
    public Session evolve(Session state, SessionEvent event) {
        return switch (event) {
            case SessionEvent.Held(var record) -> new Session.Held(record);
        };
    }

    @Override
    public Decision<SessionEvent> decide(SessionCommand command, Session state) {
        return switch (command) {
            case SessionCommand.Hold hold ->
                switch (state) {
                    case Session.NotHeld() -> hold(hold);
                    case Session.Held _ ->
                        Decision.reject(wrongState(
                                "This supervision has been recorded.", "Record another one with an id of its own."));
                };
        };
    }

    private static Decision<SessionEvent> hold(SessionCommand.Hold hold) {
        var before = before(hold);
        var why = new Rejection.All()
                .when(!maySupervise(hold, before.values().stream().toList()), SessionDecider::notTheirs)
                .past(hold.heldOn(), WorkingDays.dateOf(hold.at()), "heldOn");
        leftOut(hold, before.values().stream().toList(), why);
        for (int i = 0; i < hold.said().size(); i++) {
            said(hold.said(), i, before, why);
        }
        return why.orElse(new SessionEvent.Held(record(hold, before)));
    }

    /** What has come up since the supervision is for the next one. */
    private static Map<String, Item> before(SessionCommand.Hold hold) {
        return hold.before().stream()
                .filter(item -> hold.heldOn() == null || !item.since().isAfter(hold.heldOn()))
                .collect(Collectors.toMap(item -> key(item.kind(), item.id()), Function.identity()));
    }

    private static String key(Kind kind, String id) {
        return kind + " " + id;
    }

    /** The worker's line manager; or who manages every case that the supervision is about, and nobody themselves. */
    private static boolean maySupervise(SessionCommand.Hold hold, List<Item> before) {
        return !hold.supervisor().equals(hold.worker())
                && (hold.lineManager()
                        || !before.isEmpty()
                                && before.stream()
                                        .allMatch(item -> item.supervisors().containsValue(hold.supervisor())));
    }

    private static Rejection notTheirs() {
        return notAllowed(
                "ACCESS",
                "Supervision is recorded by the worker's line manager, or by the manager of every case that it is about.",
                "Ask the line manager.");
    }

    private static void leftOut(SessionCommand.Hold hold, List<Item> before, Rejection.All why) {
        var named =
                hold.said().stream().map(said -> key(said.kind(), said.id())).collect(Collectors.toSet());
        before.stream()
                .filter(item -> !named.contains(key(item.kind(), item.id())))
                .sorted((one, other) -> key(one.kind(), one.id()).compareTo(key(other.kind(), other.id())))
                .forEach(item -> why.when(true, () -> leftOut(item)));
    }

    private static Rejection leftOut(Item item) {
        return switch (item.kind()) {
            case ACTION ->
                Rejection.broken(
                        item.rule(),
                        "actions",
                        "The open action " + item.id() + " is left out.",
                        "Review it, or say why the supervision did not reach it.");
            case FINDINGS ->
                Rejection.broken(
                        item.rule(),
                        "findings",
                        "The audit " + item.id() + " is left out.",
                        "Record the discussion of its findings, or say why the supervision did not reach it.");
        };
    }

    private static void said(List<Said> all, int i, Map<String, Item> before, Rejection.All why) {
        var said = all.get(i);
        var key = key(said.kind(), said.id());
        var item = before.get(key);
        var field = said.kind() == Kind.ACTION ? "actions" : "findings";
        why.when(item == null, "INPUT", field, said.id() + " is not before this supervision.", "Leave it out.")
                .when(
                        all.subList(0, i).stream()
                                .anyMatch(other -> key(other.kind(), other.id()).equals(key)),
                        "INPUT",
                        field,
                        said.id() + " is named twice.",
                        "Name it once.")
                .when(
                        !said.reached() && (!said.text().blank() || said.progress() != null),
                        "INPUT",
                        field,
                        said.id() + " was both looked at and not reached.",
                        "Say one of the two.");
        if (item != null && said.reached()) {
            why.when(
                            said.kind() == Kind.ACTION && said.progress() == null,
                            item.rule(),
                            field,
                            "It does not say how the action " + said.id() + " stands.",
                            "Give its progress: on-track, delayed or blocked.")
                    .when(
                            said.kind() == Kind.FINDINGS && said.text().blank(),
                            item.rule(),
                            field,
                            "Nothing is recorded of the discussion of the audit " + said.id() + ".",
                            "Record what was said of its findings.");
        }
    }

    private static Session.Record record(SessionCommand.Hold hold, Map<String, Item> before) {
        var looked = hold.said().stream()
                .filter(said -> before.containsKey(key(said.kind(), said.id())))
                .map(said -> new Session.Looked(
                        said.kind(),
                        said.id(),
                        before.get(key(said.kind(), said.id())).audit(),
                        said.progress(),
                        said.reached()))
                .toList();
        return new Session.Record(hold.session(), hold.worker(), hold.supervisor(), hold.heldOn(), looked, hold.at());
    }
}
