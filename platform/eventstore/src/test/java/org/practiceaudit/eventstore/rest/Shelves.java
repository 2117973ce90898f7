package org.practiceaudit.eventstore.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

@ApplicationScoped
class Shelves implements StreamDefinition<Shelf.Command, Shelf, Shelf.Event> {
    private static final EventNames<Shelf.Event> NAMES = EventNames.of(Shelf.Event.class)
            .name("shelf:put-up.v1", Shelf.Event.ShelfPutUp.class)
            .name("shelf:book-added.v1", Shelf.Event.BookAdded.class)
            .name("shelf:renamed.v1", Shelf.Event.ShelfRenamed.class)
            .name("shelf:labelled.v1", Shelf.Event.ShelfLabelled.class)
            .name("shelf:taken-down.v1", Shelf.Event.ShelfTakenDown.class)
            .complete();

    @Override
    public String kind() {
        return "shelf";
    }

    @Override
    public EventNames<Shelf.Event> names() {
        return NAMES;
    }

    @Override
    public Evolution<Shelf, Shelf.Event> evolution() {
        return new ShelfDecider();
    }

    @Override
    public Uni<Decider<Shelf.Command, Shelf, Shelf.Event>> decider(Shelf state, Shelf.Command command) {
        return Uni.createFrom().item(new ShelfDecider());
    }
}
