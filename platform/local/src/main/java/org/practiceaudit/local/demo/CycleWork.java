package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.ALLOCATION;
import static org.practiceaudit.local.demo.Service.AUDIT;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.programme.Preparation;
import org.practiceaudit.programme.Role;

/** Takes one cycle from its plan to its sent allocations, on the days that its programme gives it (TH-02, TH-03). */
final class CycleWork {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Cast cast;
    private final BusinessTime time;
    private final Progress progress;
    private final Occasion occasion;
    private final long seed;
    private String enough = "";
    private String path;
    private Optional<Api.Refusal> refusal = Optional.empty();

    CycleWork(Cast cast, BusinessTime time, Progress progress, Occasion occasion, long seed) {
        this.cast = cast;
        this.time = time;
        this.progress = progress;
        this.occasion = occasion;
        this.seed = seed;
    }

    /** @param why fewer records than the programme wants are enough, where an authority has no more (TH-04) */
    CycleWork withFewer(String why) {
        enough = why;
        return this;
    }

    /** @param following the cycle that it goes with, null for none */
    Seen play(String following) {
        plan(following);
        occasion.meetingBy().ifPresent(met -> meet(met.date()));
        // With a meeting there is time between proposal and start; otherwise both are on the same morning.
        occasion.proposedBy().ifPresent(by -> moveTo(by.date()));
        propose();
        moveTo(occasion.startsOn().date());
        confirm();
        return seen();
    }

    private void plan(String following) {
        moveTo(occasion.begins());
        var plan = new HashMap<String, Object>();
        plan.put("programme", occasion.policy().id());
        plan.put("version", occasion.policy().version());
        plan.put("activity", occasion.activity().code());
        plan.put("month", occasion.month().toString());
        plan.put("name", occasion.name());
        // A cycle beside another one has that one's service group.
        put(plan, "group", following == null ? occasion.group() : null);
        put(plan, "theme", occasion.theme());
        put(plan, "following", following);
        path = team().post(ALLOCATION, "/v1/cycles", plan).location();
        // One that is planned late is noted as late at once.
        time.settle();
        say("planned");
    }

    private static void put(Map<String, Object> plan, String field, String value) {
        if (value != null) {
            plan.put(field, value);
        }
    }

    private void meet(LocalDate heldOn) {
        var agreed = (Preparation.LinesOfEnquiry) occasion.policy().preparation();
        var present = agreed.present().stream()
                .map(role -> Map.of("role", role.code(), "staff", cast.holding(role, occasion.services())))
                .toList();
        team().post(ALLOCATION, path + "/enquiry-meeting", Texts.meeting(heldOn, present));
        say("lines of enquiry agreed by " + present.size() + " people");
    }

    private void propose() {
        team().step(ALLOCATION, path, "freeze", null);
        team().step(ALLOCATION, path, "draw", Map.of("seed", seed, "shortfallAccepted", enough));
        team().step(ALLOCATION, path, "assign", null);
        say("drawn, assigned and proposed");
    }

    private void confirm() {
        var by = occasion.policy().confirmation().by();
        if (!by.contains(Role.AUDIT_TEAM)) {
            refusal = Optional.of(team().refused(ALLOCATION, path, "confirm"));
        }
        cast.as(cast.holding(by.getFirst(), occasion.services())).step(ALLOCATION, path, "confirm", null);
        // Allocations go out, and each opens an audit.
        time.settle();
        say("confirmed and sent");
    }

    private Seen seen() {
        var team = team();
        var cycle = team.get(ALLOCATION, path).body();
        var allocations = team.all(ALLOCATION, path + "/allocations");
        var one = allocations.getFirst().path("audit").asText();
        return new Seen(
                occasion,
                cycle,
                team.all(ALLOCATION, path + "/sample"),
                allocations,
                team.get(ALLOCATION, path + "/allocations/" + one + "/why").body(),
                team.get(ALLOCATION, path + "/replay").body(),
                team.all(ALLOCATION, path + "/notices"),
                team.all(AUDIT, "/v1/audits?cycle=" + cycle.path("id").asText()),
                occasion.meetingBy().isPresent()
                        ? team.get(ALLOCATION, path + "/enquiry-meeting").body()
                        : MissingNode.getInstance(),
                refusal);
    }

    private Api.As team() {
        return cast.as(Cast.AUDIT_TEAM);
    }

    /** Nothing where that morning has come: business time never goes back. */
    private void moveTo(LocalDate day) {
        if (time.today().isBefore(day)) {
            time.moveTo(day, MORNING);
        }
    }

    private void say(String what) {
        progress.say(time.today() + ": " + occasion.name() + ": " + what);
    }
}
