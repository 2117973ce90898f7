package org.practiceaudit.eventstore.rest;

import java.util.List;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

final class ShelfDecider implements Decider<Shelf.Command, Shelf, Shelf.Event> {
    @Override
    public Shelf initial() {
        return new Shelf.NotThere();
    }

    @Override
    public Decision<Shelf.Event> decide(Shelf.Command command, Shelf state) {
        return switch (state) {
            case Shelf.NotThere _ ->
                switch (command) {
                    case Shelf.Command.PutUp(var name) -> Decision.accept(new Shelf.Event.ShelfPutUp(name));
                    case Shelf.Command.AddBook _,
                            Shelf.Command.Rename _,
                            Shelf.Command.Label _,
                            Shelf.Command.TakeDown _ ->
                        Decision.reject(Rejection.notFound("No such shelf.", "Put it up first."));
                };
            case Shelf.Standing standing -> whenStanding(command, standing);
            case Shelf.TakenDown _ ->
                Decision.reject(Rejection.wrongState("The shelf was taken down.", "Use another one."));
        };
    }

    private static Decision<Shelf.Event> whenStanding(Shelf.Command command, Shelf.Standing shelf) {
        return switch (command) {
            case Shelf.Command.PutUp _ -> Decision.unchanged();
            case Shelf.Command.AddBook(var title)
            when title.equals("forbidden") ->
                Decision.reject(
                        Rejection.broken("TST-1", "title", "Not this one.", "Another."),
                        Rejection.notAllowed("TST-2", "Not by you.", "Ask."));
            case Shelf.Command.AddBook(var title) -> Decision.accept(new Shelf.Event.BookAdded(title));
            case Shelf.Command.Rename(var name) when name.equals(shelf.name()) -> Decision.unchanged();
            case Shelf.Command.Rename(var name) -> Decision.accept(new Shelf.Event.ShelfRenamed(name));
            case Shelf.Command.Label(var _, var read)
            when read != shelf.labelRevision() ->
                Decision.reject(Rejection.stale("label", "The label was changed.", "Read it again."));
            case Shelf.Command.Label(var text, var _) -> Decision.accept(new Shelf.Event.ShelfLabelled(text));
            case Shelf.Command.TakeDown _ -> Decision.accept(new Shelf.Event.ShelfTakenDown());
        };
    }

    @Override
    public Shelf evolve(Shelf state, Shelf.Event event) {
        return switch (event) {
            case Shelf.Event.ShelfPutUp(var name) -> new Shelf.Standing(name, List.of(), "", 0);
            case Shelf.Event.BookAdded(var title) -> standing(state).with(title);
            case Shelf.Event.ShelfRenamed(var name) ->
                new Shelf.Standing(
                        name,
                        standing(state).books(),
                        standing(state).label(),
                        standing(state).labelRevision());
            case Shelf.Event.ShelfLabelled(var text) ->
                new Shelf.Standing(
                        standing(state).name(),
                        standing(state).books(),
                        text,
                        standing(state).labelRevision() + 1);
            case Shelf.Event.ShelfTakenDown _ -> new Shelf.TakenDown(standing(state));
        };
    }

    static Shelf.Standing standing(Shelf state) {
        return switch (state) {
            case Shelf.Standing standing -> standing;
            case Shelf.TakenDown(var was) -> was;
            case Shelf.NotThere _ -> throw new IllegalStateException("not put up");
        };
    }
}
