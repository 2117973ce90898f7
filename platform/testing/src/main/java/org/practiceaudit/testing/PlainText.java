package org.practiceaudit.testing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A mix-in that has what wraps a text stand in JSON as that text, for files that people read. */
public abstract class PlainText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PlainText(String text) {}

    @JsonValue
    abstract String text();
}
