package org.practiceaudit.eventstore;

/**
 * Personal text about a child: feedback, evidence, rationale. Sealed with the child's own key wherever it is stored and
 * never published; once the key is destroyed it reads as {@link #ERASED}.
 */
public record Narrative(String text) {
    /** What stands where the text was after its child's key has been destroyed. */
    public static final Narrative ERASED = new Narrative("[erased]");

    public static final int MOST_CHARACTERS = 20_000;

    public Narrative {
        if (text == null) {
            throw new IllegalArgumentException("narrative without a text");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("narrative of more than " + MOST_CHARACTERS + " characters");
        }
    }

    public static Narrative of(String text) {
        return text == null || text.isBlank() ? new Narrative("") : new Narrative(text.strip());
    }

    public boolean blank() {
        return text.isBlank();
    }

    /** Personal text stays out of logs and exception messages. */
    @Override
    public String toString() {
        return "Narrative[" + text.length() + " characters]";
    }
}
