package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practiceaudit.local.demo.ProgrammePath.Walk;
import org.practiceaudit.programme.ProgrammePolicy;

/** An authority of a few teams with one programme, beside others in the same installation. */
final class SmallAuthority implements AutoCloseable {
    private static final long SEED = 2027;
    private static final String FEW = "There are no more auditors for the services of this group.";

    private final Play.Stage stage;
    private final ProgrammePolicy policy;
    private final String programme;
    private final SyntheticAuthority people;
    private final Api api;
    private final Cast cast;
    private final PathLog log;
    private final Walk walk;
    private String followed;

    SmallAuthority(Play.Stage stage, String name, String programme, String... services) {
        this.stage = stage;
        this.programme = programme;
        this.policy = Published.of(programme).policy();
        this.people = SyntheticAuthority.of(
                new Blueprint(policy, List.of(services)), SEED, stage.time().today());
        this.api = new Api(stage.site(), stage.site().beside(name));
        this.cast = new Cast(api, people);
        this.log = new PathLog(cast, stage.time(), people);
        this.walk = new Walk(cast, stage.time(), log, people, new ArrayList<>());
    }

    void open() {
        var opening = new Opening(cast, programme);
        opening.publishProgramme();
        opening.importAll(people);
    }

    /** Plans, draws and sends out a cycle. */
    Seen cycle(Occasion occasion) {
        var seen = new CycleWork(
                        cast,
                        stage.time(),
                        stage.progress(),
                        occasion,
                        SEED + walk.cycles().size())
                .withFewer(FEW)
                .play(null);
        walk.cycles().add(seen);
        return seen;
    }

    /** What has to be done to audit one of a cycle. */
    PathWork work(Seen cycle) {
        return walk.work(cycle);
    }

    /** From now on this is the case. */
    PathCase follow(PathCase of) {
        followed = of.audit();
        return of;
    }

    String followed() {
        return followed;
    }

    /** This day if it is one, else the next. */
    LocalDate workingDay(LocalDate day) {
        return policy.workingDays().withinWorkingDays(day.minusDays(1), 1).date();
    }

    ProgrammePolicy policy() {
        return policy;
    }

    Cast cast() {
        return cast;
    }

    PathLog log() {
        return log;
    }

    Walk walk() {
        return walk;
    }

    Map<String, Member> staff() {
        return people.byId();
    }

    BusinessTime time() {
        return stage.time();
    }

    @Override
    public void close() {
        api.close();
    }
}
