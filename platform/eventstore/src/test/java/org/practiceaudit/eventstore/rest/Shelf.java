package org.practiceaudit.eventstore.rest;

import java.util.ArrayList;
import java.util.List;

/** A small aggregate for the tests of the gateway: a shelf with books and a label that is a part of its own. */
sealed interface Shelf {
    record NotThere() implements Shelf {}

    record Standing(String name, List<String> books, String label, long labelRevision) implements Shelf {
        Standing with(String book) {
            var more = new ArrayList<>(books);
            more.add(book);
            return new Standing(name, List.copyOf(more), label, labelRevision);
        }
    }

    record TakenDown(Standing was) implements Shelf {}

    sealed interface Command {
        record PutUp(String name) implements Command {}

        record AddBook(String title) implements Command {}

        record Rename(String name) implements Command {}

        record Label(String text, long read) implements Command {}

        record TakeDown() implements Command {}
    }

    sealed interface Event {
        record ShelfPutUp(String name) implements Event {}

        record BookAdded(String title) implements Event {}

        record ShelfRenamed(String name) implements Event {}

        record ShelfLabelled(String text) implements Event {}

        record ShelfTakenDown() implements Event {}
    }
}
