/** The embedded stack: real servers without Docker, for tests, the demo and a developer's desk. */
package org.practiceaudit.local.stack;
