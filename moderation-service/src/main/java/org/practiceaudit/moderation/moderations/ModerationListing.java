package org.practiceaudit.moderation.moderations;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.moderation.moderations.Finding.Scenario;
import org.practiceaudit.moderation.moderations.Moderation.Asked;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;

/** What lists of moderations filter by and show: no grade is among it. */
final class ModerationListing {
    private ModerationListing() {}

    static Map<String, Object> of(Moderation state) {
        return switch (state) {
            case NotExpected _ -> Map.of();
            case Known known -> {
                var about = known.about();
                var shown = new TreeMap<String, Object>(Map.of(
                        "audit",
                        about.audit(),
                        "programme",
                        about.pin().programme(),
                        "cycle",
                        about.cycle(),
                        "team",
                        about.team(),
                        "service",
                        about.service(),
                        "auditor",
                        about.auditor(),
                        "moderator",
                        about.moderator(),
                        "state",
                        state.code(),
                        Reader.READERS,
                        Readers.of(state)));
                shown.putAll(asked(known));
                yield shown;
            }
        };
    }

    private static Map<String, Object> asked(Known state) {
        if (!(state instanceof Asked asked)) {
            return Map.of("asked", false);
        }
        var course = asked.course();
        return Map.of(
                "asked",
                true,
                "reason",
                course.request().reason().code(),
                "dueOn",
                course.request().dueOn().toString(),
                "overdue",
                course.overdue(),
                "referrals",
                codes(course.referrals()));
    }

    private static List<String> codes(List<Scenario> referrals) {
        return referrals.stream().map(Scenario::code).toList();
    }
}
