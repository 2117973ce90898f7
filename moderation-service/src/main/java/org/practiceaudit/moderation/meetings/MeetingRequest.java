package org.practiceaudit.moderation.meetings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * What is sent to plan a moderation meeting; its agenda is what awaits moderation in the cycle.
 *
 * @param plannedFor today or later
 */
record MeetingRequest(@NotBlank String cycle, @NotNull LocalDate plannedFor) {}
