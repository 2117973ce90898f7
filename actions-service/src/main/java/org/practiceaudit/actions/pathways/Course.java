package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * What came about on a pathway beside its steps; it goes on from plan to plan until the pathway is closed.
 *
 * @param rounds what began each round after the first
 * @param asked the re-audits asked for, by the key of their step
 */
public record Course(
        List<Round> rounds,
        List<Raised> raised,
        Map<String, Asked> asked,
        List<SentBack> sentBack,
        Map<String, List<Convened>> convened,
        Map<String, Minutes> minutes) {
    static final Course NONE = new Course(List.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of());

    /** @param reAudit the audit whose result began it */
    public record Round(int number, String reAudit, Graded result) {}

    public record Raised(String evidence, Grade from, Grade to, Narrative because, String by, Instant at) {}

    /**
     * @param reAudit the audit allocated for it
     * @param open whether it still is asked for
     */
    public record Asked(String request, String activity, LocalDate dueOn, Optional<String> reAudit, boolean open) {}

    /** @param what the completion that did not satisfy */
    public record SentBack(Plan.Progress.Done what, Narrative reason, String by, Instant at) {}

    /** @param notHeld why it did not take place */
    public record Convened(
            String meeting,
            LocalDate meetsOn,
            List<String> invited,
            String by,
            Instant at,
            Optional<Narrative> notHeld) {}

    /**
     * What is recorded of a meeting beside its note.
     *
     * @param absent why who should have been there was not, by staff id
     */
    public record Minutes(Map<String, Narrative> absent, Optional<Narrative> addedTo, List<PlanLine> lines) {
        static final Minutes NONE = new Minutes(Map.of(), Optional.empty(), List.of());
    }

    public Course {
        rounds = List.copyOf(rounds);
        raised = List.copyOf(raised);
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        sentBack = List.copyOf(sentBack);
        convened = Collections.unmodifiableMap(new LinkedHashMap<>(convened));
        minutes = Collections.unmodifiableMap(new LinkedHashMap<>(minutes));
    }

    int round() {
        return rounds.size() + 1;
    }

    Course with(Round round) {
        return new Course(plus(rounds, round), raised, asked, sentBack, convened, minutes);
    }

    Course with(Raised more) {
        return new Course(rounds, plus(raised, more), asked, sentBack, convened, minutes);
    }

    Course with(SentBack back) {
        return new Course(rounds, raised, asked, plus(sentBack, back), convened, minutes);
    }

    Course with(String step, Asked request) {
        return new Course(rounds, raised, plus(asked, step, request), sentBack, convened, minutes);
    }

    Course with(String step, Convened meeting) {
        var all = plus(convened.getOrDefault(step, List.of()), meeting);
        return new Course(rounds, raised, asked, sentBack, plus(convened, step, all), minutes);
    }

    Course with(String step, Minutes of) {
        return new Course(rounds, raised, asked, sentBack, convened, plus(minutes, step, of));
    }

    /** The last meeting called for a step did not take place. */
    Course notHeld(String step, Narrative reason) {
        var all = new ArrayList<>(convened.get(step));
        var last = all.removeLast();
        all.add(new Convened(
                last.meeting(), last.meetsOn(), last.invited(), last.by(), last.at(), Optional.of(reason)));
        return new Course(rounds, raised, asked, sentBack, plus(convened, step, all), minutes);
    }

    /** The meeting that is called for a step and not yet held. */
    Optional<Convened> awaited(String step) {
        var all = convened.getOrDefault(step, List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast()).filter(last -> last.notHeld().isEmpty());
    }

    Minutes minutes(String step) {
        return minutes.getOrDefault(step, Minutes.NONE);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String key, T one) {
        var more = new LinkedHashMap<>(map);
        more.put(key, one);
        return more;
    }
}
