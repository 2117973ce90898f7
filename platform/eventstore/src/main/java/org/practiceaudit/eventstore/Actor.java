package org.practiceaudit.eventstore;

/** Who acts, in which role: a staff id and a role code, or the service itself. */
public record Actor(String staff, String role) {
    public static Actor system(String service) {
        return new Actor(service + "-service", "system");
    }
}
