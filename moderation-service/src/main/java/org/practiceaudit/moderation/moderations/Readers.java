package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;

/** Who may read moderations and disputes. */
public final class Readers {
    private static final Set<Role> OF_ALL = Set.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE);

    /** Those who are told of the result (BR-14), those who made it, and the head of service who decides on its actions. */
    private static final List<Role> OF_A_RESULT = List.of(
            Role.AUDITOR,
            Role.MODERATOR,
            Role.PRACTITIONER,
            Role.TEAM_MANAGER,
            Role.SERVICE_MANAGER,
            Role.HEAD_OF_SERVICE);

    private Readers() {}

    /** Whether the caller reads everything of their authority. */
    public static boolean ofAll(Caller caller) {
        return OF_ALL.stream().anyMatch(caller::has);
    }

    /** Until there is a result, its auditor and moderator see that one is awaited; nobody reads one that is not asked for. */
    static List<Reader> of(Moderation state) {
        return switch (state) {
            case Moderation.Completed completed -> named(completed.about(), OF_A_RESULT);
            case Moderation.AwaitingModerator awaiting -> named(awaiting.about(), List.of(Role.AUDITOR));
            case Moderation.Open open -> named(open.about(), List.of(Role.AUDITOR, Role.MODERATOR));
            case Moderation.Returned back -> named(back.about(), List.of(Role.AUDITOR, Role.MODERATOR));
            case Moderation.Ended ended -> of(ended.before());
            case Moderation.NotExpected _,
                    Moderation.Expected _,
                    Moderation.Graded _,
                    Moderation.Ungraded _,
                    Moderation.NotModerated _ -> List.of();
        };
    }

    private static List<Reader> named(Case about, List<Role> roles) {
        return named(about.people(), roles);
    }

    /** Those named in these roles, each once, in the first of them. */
    private static List<Reader> named(Map<String, String> people, List<Role> roles) {
        var grounds = new LinkedHashMap<String, Ground>();
        roles.stream()
                .filter(role -> people.containsKey(role.code()))
                .forEach(role -> grounds.putIfAbsent(people.get(role.code()), Ground.named(role)));
        return grounds.entrySet().stream()
                .map(each -> new Reader(each.getKey(), each.getValue()))
                .toList();
    }

    /** Those named on an audit who read what came of it. */
    public static List<Reader> named(Map<String, String> people) {
        return named(people, OF_A_RESULT);
    }

    /** On what ground the caller reads this one, if at all. */
    public static Optional<Ground> ground(Moderation.Known state, Caller caller) {
        return among(of(state), caller).or(() -> office(caller));
    }

    /** As what the caller is named on an audit, else which office of theirs reads everything. */
    public static Optional<Ground> ground(Map<String, String> people, Caller caller) {
        return among(named(people), caller).or(() -> office(caller));
    }

    /** On what ground the caller sees a line that was listed for them. */
    public static Ground ground(JsonNode line, Caller caller) {
        return Reader.ground(line, caller.staff()).or(() -> office(caller)).orElseThrow();
    }

    private static Optional<Ground> among(List<Reader> readers, Caller caller) {
        return readers.stream()
                .filter(reader -> reader.staff().equals(caller.staff()))
                .map(Reader::ground)
                .findFirst();
    }

    private static Optional<Ground> office(Caller caller) {
        return OF_ALL.stream().filter(caller::has).sorted().findFirst().map(Ground::office);
    }

    /** Whether the caller also reads what concerns the auditor alone. */
    public static boolean ofAuditing(Moderation.Known state, Caller caller) {
        return ofAll(caller)
                || state.about().holding(List.of(Role.AUDITOR, Role.MODERATOR)).contains(caller.staff());
    }

    /** Whether the caller is the moderator of a blind moderation who has not said their own grades yet. */
    public static boolean blind(Moderation.Known state, String staff) {
        return staff.equals(state.about().moderator()) && hidden(state);
    }

    /** Before any is asked for, what allocation has said counts; after that, what the request says. */
    private static boolean hidden(Moderation.Known state) {
        return switch (state) {
            case Moderation.Requested requested -> requested.course().request().blind();
            case Moderation.AwaitingModerator _, Moderation.Committed _, Moderation.Completed _ -> false;
            case Moderation.Expected _,
                    Moderation.Graded _,
                    Moderation.Ungraded _,
                    Moderation.NotModerated _,
                    Moderation.Returned _ -> state.about().blind();
            case Moderation.Ended ended -> hidden(ended.before());
        };
    }
}
