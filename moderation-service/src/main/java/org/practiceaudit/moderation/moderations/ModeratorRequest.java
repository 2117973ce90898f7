package org.practiceaudit.moderation.moderations;

import jakarta.validation.constraints.NotBlank;

/** @param moderator staff id of who is to moderate */
record ModeratorRequest(@NotBlank String moderator) {}
