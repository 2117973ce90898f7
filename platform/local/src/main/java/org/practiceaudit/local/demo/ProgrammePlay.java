package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.local.demo.ProgrammePath.Walk;
import org.practiceaudit.programme.ProgrammePolicy;

/** The cycles of one programme, planned, drawn, assigned and sent out in an authority that fits it, each of them explained, and some audits' own way. */
final class ProgrammePlay implements Play {
    private static final long SEED = 2026;
    private static final int YEAR = 2026;

    private final Published published;
    private final ProgrammePolicy policy;
    private final List<Occasion> occasions;
    private Optional<ProgrammePath> path;

    ProgrammePlay(Published published) {
        this.published = published;
        this.policy = published.policy();
        this.occasions = new Shape(policy, YEAR).occasions();
        this.path = ProgrammePath.of(policy.id());
    }

    @Override
    public Set<Service> services() {
        return EnumSet.of(Service.ALLOCATION, Service.AUDIT, Service.MODERATION);
    }

    @Override
    public LocalDate begins() {
        return occasions.getFirst().begins();
    }

    @Override
    public boolean play(Stage stage) {
        var authority = SyntheticAuthority.of(new Blueprint(policy), SEED, begins());
        var cast = new Cast(stage.api(), authority);
        stage.time().read();
        stage.time().moveTo(begins(), LocalTime.of(8, 0));
        var opening = new Opening(cast, policy.id());
        published.texts().forEach(opening::publish);
        opening.importAll(authority);
        stage.progress()
                .say(begins() + ": " + policy.id() + " published, "
                        + authority.children().size() + " children, "
                        + authority.carers().size() + " foster carers and "
                        + authority.staff().size()
                        + " staff imported");
        var absences = new Absences(cast, policy, authority);
        var log = new PathLog(cast, stage.time(), authority);
        var cycles = cycles(stage, new Walk(cast, stage.time(), log, authority, new ArrayList<>()), absences);
        var year = Year.read(cast, policy, occasions.getFirst());
        stage.progress().say("cycles sent; what they came to:");
        print(cycles, year, authority);
        Outcome.heading("Who could not audit");
        System.out.println(absences);
        Outcome.heading("What became of audits");
        System.out.println(log);
        var unmet = against(cycles, year, authority)
                + Expectation.print("path", log.expectations())
                + Expectation.print(
                        "absences",
                        absences.expectations(cycles.stream().skip(1).findFirst()));
        Addresses.print(
                stage.site(),
                services(),
                stage.site().url(Service.ALLOCATION) + "/v1/cycles/"
                        + cycles.getFirst().id() + "/allocations");
        stage.progress().say(unmet == 0 ? "done" : unmet + " things are not as expected");
        return unmet == 0;
    }

    private List<Seen> cycles(Stage stage, Walk walk, Absences absences) {
        var cycles = walk.cycles();
        var ofActivity = new HashMap<String, String>();
        for (var occasion : occasions) {
            if (!cycles.isEmpty()
                    && occasion.month().isAfter(walk.first().occasion().month())) {
                walk(stage, walk);
            }
            var following = occasion.follows().map(ofActivity::get).orElse(null);
            var seen = new CycleWork(walk.cast(), stage.time(), stage.progress(), occasion, SEED + cycles.size())
                    .play(following);
            ofActivity.put(occasion.activity().code(), seen.id());
            cycles.add(seen);
            if (cycles.size() == 1) {
                absences.exempt(seen);
                absences.breaks(seen);
            }
        }
        walk(stage, walk);
        return cycles;
    }

    /** Once, while the month of the first cycle lasts. */
    private void walk(Stage stage, Walk walk) {
        path.ifPresent(way -> {
            stage.time().settle();
            stage.progress().say(stage.time().today() + ": audits go the programme's own way");
            way.walk(walk);
            stage.progress().say(stage.time().today() + ": they have gone it");
        });
        path = Optional.empty();
    }

    private void print(List<Seen> cycles, Year year, SyntheticAuthority authority) {
        cycles.forEach(seen -> {
            Outcome.heading(seen.occasion().name());
            System.out.println(new SeenTables(seen, authority));
        });
        Outcome.heading("Audit year of " + policy.name());
        System.out.println(year);
    }

    /** Prints what was expected; answers how much of it is not so. */
    private long against(List<Seen> cycles, Year year, SyntheticAuthority authority) {
        Outcome.heading("Against the programme");
        long unmet = 0;
        var allocated = new HashSet<String>();
        for (var seen : cycles) {
            unmet += Expectation.print(seen.id(), expectations(seen, authority, Set.copyOf(allocated)));
            allocated.addAll(seen.strata().keySet());
        }
        return unmet + Expectation.print("audit year", year.expectations(cycles));
    }

    private static List<Expectation> expectations(Seen seen, SyntheticAuthority authority, Set<String> allocated) {
        var all = new ArrayList<>(ExpectedDraw.of(authority, seen, allocated));
        all.addAll(ExpectedPeople.of(authority, seen));
        all.addAll(ExpectedCycle.of(seen, authority));
        return all;
    }
}
