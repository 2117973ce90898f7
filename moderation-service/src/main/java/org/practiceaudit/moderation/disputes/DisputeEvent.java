package org.practiceaudit.moderation.disputes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What has happened to a dispute, in full. {@link DisputePublication} says which of it the others are told. */
sealed interface DisputeEvent {

    sealed interface Raised extends DisputeEvent {
        DisputeId id();

        DisputedAudit about();

        Moderated moderated();

        /** Whose word is final, or the first of those. */
        Role route();

        /** Roles of which one decides; older facts leave it out, where {@link #route} is the only one. */
        List<Role> deciders();

        /** Roles that have to raise it together before it goes on (TH-26), null where one is enough. */
        List<Role> jointly();

        /** Whether it is gone through with the moderator before anybody decides (TH-26); null where not. */
        Boolean moderatorFirst();

        default List<Role> decidedBy() {
            return deciders() == null ? List.of(route()) : deciders();
        }

        String by();

        /** What they are to the audit. */
        Role as();

        Narrative reason();

        Instant at();
    }

    record GradeDisputed(
            DisputeId id,
            DisputedAudit about,
            Moderated moderated,
            Role route,
            String by,
            Role as,
            Narrative reason,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Role> deciders,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Role> jointly,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean moderatorFirst)
            implements Raised {}

    /** @param actions that are disputed */
    record ActionsDisputed(
            DisputeId id,
            DisputedAudit about,
            Moderated moderated,
            List<String> actions,
            Role route,
            String by,
            Role as,
            Narrative reason,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Role> deciders,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<Role> jointly,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean moderatorFirst)
            implements Raised {
        public ActionsDisputed {
            actions = List.copyOf(actions);
        }
    }

    /** Another of those who raise it together has joined (TH-26). */
    record Joined(String by, Role as, Instant at) implements DisputeEvent {}

    /** Whoever began to raise it jointly has given that up. */
    record Withdrawn(String by, Instant at) implements DisputeEvent {}

    /**
     * Gone through with the moderator (TH-26).
     *
     * @param agreed on which grade, null where no agreement was found
     */
    record Discussed(
            LocalDate heldOn,
            Narrative notes,
            @JsonInclude(JsonInclude.Include.NON_NULL) Grade agreed,
            String by,
            Instant at)
            implements DisputeEvent {}

    sealed interface Decided extends DisputeEvent {
        Narrative rationale();

        String by();

        Instant at();
    }

    /** @param grade that stands */
    record GradeDecided(Grade grade, Narrative rationale, String by, Instant at) implements Decided {}

    /** @param withdrawn of the disputed actions; the others stand */
    record ActionsDecided(List<String> withdrawn, Narrative rationale, String by, Instant at) implements Decided {
        public ActionsDecided {
            withdrawn = List.copyOf(withdrawn);
        }
    }
}
