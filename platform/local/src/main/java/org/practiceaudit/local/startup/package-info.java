/** How a service is made quick to start: a run on servers of its own, of which the JVM keeps what it had to find out. */
package org.practiceaudit.local.startup;
