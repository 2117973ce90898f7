package org.practiceaudit.allocation.agreements;

import java.time.Instant;

/** Somebody above a member of staff agreed that they sample in a cycle (TH-07). */
record AgreementEvent(String cycle, String staff, String jobRole, String agreedBy, Instant at) {}
