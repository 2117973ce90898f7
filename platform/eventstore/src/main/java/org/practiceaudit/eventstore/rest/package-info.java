/** The way from an HTTP request to a command, and the technical operations that every service with events offers. */
package org.practiceaudit.eventstore.rest;
