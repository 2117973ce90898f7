package org.practiceaudit.actions.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.actions.actions.Progress;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** The record of one supervision: what it reviewed, discussed and left for the next. Its texts stay with actions and audits. */
public sealed interface Session {
    record NotHeld() implements Session {}

    record Held(Record record) implements Session {}

    /** What a supervision has before it. */
    enum Kind implements Coded {
        ACTION,
        FINDINGS
    }

    /**
     * An open action, or an audit whose findings are to be discussed.
     *
     * @param audit the audit itself, or the one that the action is of
     * @param supervisors who may hold the supervision though they are not the worker's line manager: staff id by role code
     * @param rule the authority's own, by which it is brought to supervision
     * @param since before that day no supervision could look at it
     */
    record Item(Kind kind, String id, String audit, Map<String, String> supervisors, String rule, LocalDate since) {
        public Item {
            supervisors = Map.copyOf(supervisors);
        }
    }

    /**
     * What was said of one of them.
     *
     * @param progress of an action that was reviewed, else null
     * @param text the note on an action, or the discussion of findings
     * @param notReached why the supervision left it for the next; blank where it did not
     */
    record Said(Kind kind, String id, Progress progress, Narrative text, Narrative notReached) {
        boolean reached() {
            return notReached.blank();
        }
    }

    /** @param progress null for findings, and where it was not reached */
    record Looked(Kind kind, String id, String audit, Progress progress, boolean reached) {}

    record Record(String session, String worker, String supervisor, LocalDate heldOn, List<Looked> looked, Instant at) {
        public Record {
            looked = List.copyOf(looked);
        }

        long reviewed() {
            return looked.stream()
                    .filter(each -> each.reached() && each.kind() == Kind.ACTION)
                    .count();
        }

        long discussed() {
            return looked.stream()
                    .filter(each -> each.reached() && each.kind() == Kind.FINDINGS)
                    .count();
        }

        long notReached() {
            return looked.stream().filter(each -> !each.reached()).count();
        }
    }
}
