package org.practiceaudit.reporting.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.practiceaudit.reporting.facts.StreamFacts;

/** Which audits and actions a reader may know of. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Scope.Authority.class, name = "authority"),
    @JsonSubTypes.Type(value = Scope.Service.class, name = "service"),
    @JsonSubTypes.Type(value = Scope.Team.class, name = "team"),
    @JsonSubTypes.Type(value = Scope.Own.class, name = "own")
})
public sealed interface Scope {
    boolean covers(StreamFacts.Allocation allocation);

    /** Of an action without an audit that is covered, such as one that a meeting asked for. */
    boolean covers(StreamFacts.Action action);

    /** As people read it. */
    String words();

    /** All of it. */
    record Authority() implements Scope {
        @Override
        public boolean covers(StreamFacts.Allocation allocation) {
            return true;
        }

        @Override
        public boolean covers(StreamFacts.Action action) {
            return true;
        }

        @Override
        public String words() {
            return "The whole authority";
        }
    }

    /** A service, and the audits that name the reader as responsible whatever service they are of. */
    record Service(String service, String staff) implements Scope {
        @Override
        public boolean covers(StreamFacts.Allocation allocation) {
            return service.equals(allocation.service())
                    || staff.equals(allocation.headOfService())
                    || staff.equals(allocation.serviceManager());
        }

        @Override
        public boolean covers(StreamFacts.Action action) {
            return service.equals(action.service()) || staff.equals(action.owner());
        }

        @Override
        public String words() {
            return "Service " + service;
        }
    }

    /** A team, and the audits that name the reader as its manager. */
    record Team(String team, String staff) implements Scope {
        @Override
        public boolean covers(StreamFacts.Allocation allocation) {
            return team.equals(allocation.team()) || staff.equals(allocation.teamManager());
        }

        @Override
        public boolean covers(StreamFacts.Action action) {
            return team.equals(action.team()) || staff.equals(action.owner());
        }

        @Override
        public String words() {
            return "Team " + team;
        }
    }

    /** What names the reader. */
    record Own(String staff) implements Scope {
        @Override
        public boolean covers(StreamFacts.Allocation allocation) {
            return staff.equals(allocation.auditor())
                    || staff.equals(allocation.moderator())
                    || staff.equals(allocation.worker())
                    || staff.equals(allocation.teamManager())
                    || staff.equals(allocation.serviceManager())
                    || staff.equals(allocation.headOfService());
        }

        @Override
        public boolean covers(StreamFacts.Action action) {
            return staff.equals(action.owner());
        }

        @Override
        public String words() {
            return "What names you";
        }
    }
}
