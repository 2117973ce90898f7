package org.practiceaudit.programme;

import java.util.regex.Pattern;

/** What can be told of a SMART action by its words alone: little, so that only what nobody would defend is called vague. */
public final class SmartWords {
    /** Fewer words than these say neither who does what nor what changes ("Improve recording"). */
    private static final int FEWEST = 4;

    private static final Pattern CHILD = Pattern.compile(
            "\\b(child|child's|children|children's|young (person|people)|unborn|baby|infant|teenager|boy|girl"
                    + "|son|daughter|brother|sister|siblings?|he|she|they|him|her|them|his|hers|their)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN_ENDED = Pattern.compile(
            "\\b(asap|as soon as (possible|practicable)|when(ever)? possible|in due course|ongoing)\\b",
            Pattern.CASE_INSENSITIVE);

    private SmartWords() {}

    /** Empty, or too short to say anything. */
    public static boolean vague(String text) {
        return text.isBlank() || text.strip().split("\\s+").length < FEWEST;
    }

    /** Speaks of a child or young person, if only as he, she or they. */
    public static boolean aboutTheChild(String text) {
        return CHILD.matcher(text.replace('\u2019', '\'')).find();
    }

    /** Leaves open by when, though a day is given beside it. */
    public static boolean openEnded(String text) {
        return OPEN_ENDED.matcher(text).find();
    }
}
