/**
 * What a service needs to hear others: the guard that lets each event have its effect once and in order, streams that wait
 * or are parked, topics that are checked before use, and the programmes that were published.
 */
package org.practiceaudit.messaging;
