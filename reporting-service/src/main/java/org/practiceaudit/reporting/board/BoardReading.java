package org.practiceaudit.reporting.board;

/** A board report with its words, as one reader reads it. */
public record BoardReading(BoardReport report, BoardNarrative narrative) {}
