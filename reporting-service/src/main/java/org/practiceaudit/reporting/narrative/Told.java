package org.practiceaudit.reporting.narrative;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;

/** What an owner of words answered when they were asked for in the reader's name. Nothing of it is ever kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Told.Found.class, name = "found"),
    @JsonSubTypes.Type(value = Told.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Told.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Told.Away.class, name = "away")
})
public sealed interface Told<T> {
    record Found<T>(T words) implements Told<T> {}

    /** There is none. */
    record Nothing<T>() implements Told<T> {}

    /** The reader may not read it. */
    record Refused<T>() implements Told<T> {}

    /** The owner gave no answer in time. */
    record Away<T>() implements Told<T> {}

    default <R> Told<R> map(Function<T, R> read) {
        return flatMap(words -> new Found<>(read.apply(words)));
    }

    /** What is told of something among these words. */
    default <R> Told<R> flatMap(Function<T, Told<R>> read) {
        return switch (this) {
            case Found<T>(var words) -> read.apply(words);
            case Nothing<T> _ -> new Nothing<>();
            case Refused<T> _ -> new Refused<>();
            case Away<T> _ -> new Away<>();
        };
    }

    /** What a report says in the place of these words. */
    default String inPlace(Function<T, String> said) {
        return switch (this) {
            case Found<T>(var words) -> said.apply(words);
            case Nothing<T> _ -> "Nothing was written.";
            case Refused<T> _ -> "You may not read these words; ask whoever wrote them.";
            case Away<T> _ -> "These words could not be fetched just now; open the report again later.";
        };
    }
}
