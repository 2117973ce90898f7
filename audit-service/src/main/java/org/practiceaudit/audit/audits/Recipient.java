package org.practiceaudit.audit.audits;

import org.practiceaudit.programme.Role;

/** Somebody who is told of a fact, and as what. */
record Recipient(Role role, String staff) {}
