/**
 * What a service needs to hear others: the guard that lets each event have its effect once and in order, streams that wait
 * or are parked, topics that are checked before use, the programmes that were published, and staff with their roles.
 */
package org.practiceaudit.messaging;
