package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;
import static org.practiceaudit.local.demo.Service.MODERATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Enfield, in a version with blind moderation: key areas that carry the outcome, and grades given without seeing others. */
final class EnfieldPath implements ProgrammePath {
    private static final String GOOD = "good";
    private static final String BELOW = "requires-improvement";
    private static final String INADEQUATE = "inadequate";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Walk walk;
    private PathWork work;
    private PathLog log;
    private Cast cast;

    @Override
    public void walk(Walk with) {
        walk = with;
        work = walk.work(walk.first());
        log = walk.log();
        cast = walk.cast();
        var blind = walk.drawn(true);
        var keyArea = walk.drawn(false);
        List.of(blind, keyArea).forEach(work::start);
        unexplained(blind);
        hidden(blind);
        committed(blind);
        key(keyArea);
    }

    private void unexplained(PathCase of) {
        var judged = Judged.of(GOOD).with(Map.of("reviews", "outstanding"));
        work.meet(of);
        work.fillIn(of, judged.forgetting("exceeds-good"));
        var refused = cast.as(of.auditor()).refused(AUDIT, of.path(), "submit");
        log.refused(of, of.auditor(), "an outstanding section without saying why", "EN-03", refused);
        work.sections(of, judged);
        work.submit(of);
        walk.time().settle();
        log.step(of, of.auditor(), "submitted", "EN-03", "good; what exceeds it is said");
    }

    /** The moderator of a blind audit comes by its grade nowhere. */
    private void hidden(PathCase of) {
        var moderator = cast.as(of.moderator());
        var audit = read(of);
        log.step(of, of.moderator(), "reading the audit", "our default", "the record, without what tells its grades");
        log.equal(
                "our default",
                "what tells the grades is withheld",
                "true, false, false",
                audit.path("withheld").asBoolean() + ", " + audit.hasNonNull("gradeOfRecord") + ", "
                        + audit.path("work").hasNonNull("overall"));
        var closed = moderator.refusedGet(AUDIT, of.path() + "/learning-points");
        log.equal("our default", "learning points are refused", 403, closed.status());
        var asked = moderator.get(MODERATION, of.moderation()).body();
        var journey =
                moderator.get(MODERATION, of.moderation() + "/grade-journey").body();
        log.step(
                of,
                of.moderator(),
                "reading the moderation",
                "our default",
                asked.path("sections").size() + " sections to grade, without the auditor's grades");
        log.equal(
                "our default",
                "the moderation is blind",
                true,
                asked.path("blind").asBoolean());
        log.equal("our default", "the moderation tells the auditor's grade", false, asked.hasNonNull("auditorGrade"));
        log.equal(
                "our default",
                "grades on the journey so far",
                0,
                journey.path("grades").size());
        var told = asked.path("sections").valueStream().anyMatch(each -> each.hasNonNull("auditorGrade"));
        log.equal("our default", "a section tells the auditor's grade", false, told);
    }

    private void committed(PathCase of) {
        walk.moveOn(1, MORNING);
        var moderator = cast.as(of.moderator());
        var early = moderator.refused(MODERATION, of.moderation(), "complete", walk.completion(BELOW, "Not yet."));
        log.step(of, of.moderator(), "completing before committing", "our default", "REFUSED, " + early.status());
        log.equal("our default", "grades are committed before both are seen", 409, early.status());
        moderator.step(MODERATION, of.moderation(), "commit", grades(of));
        walk.time().settle();
        var revealed = moderator.get(MODERATION, of.moderation()).body();
        log.step(
                of,
                of.moderator(),
                "committed " + BELOW,
                "our default",
                "both are shown: the auditor's is "
                        + revealed.path("auditorGrade").asText());
        log.equal(
                "our default",
                "revealed grade",
                GOOD,
                revealed.path("auditorGrade").asText());
        log.equal(
                "our default",
                "the moderator reads the whole audit now",
                GOOD,
                read(of).path("gradeOfRecord").asText());
        completed(of);
    }

    private Map<String, Object> grades(PathCase of) {
        var asked = cast.as(of.moderator()).get(MODERATION, of.moderation()).body();
        var sections = asked.path("sections")
                .valueStream()
                .map(each -> each.path("section").asText())
                .map(section -> Map.of("section", section, "grade", BELOW, "rationale", "Steps have no dates."))
                .toList();
        return Map.of("grade", BELOW, "rationale", "The record bears no more.", "sections", sections);
    }

    private void completed(PathCase of) {
        var completion = walk.completion(GOOD, "Having seen both, the auditor's stands.");
        cast.as(of.moderator()).step(MODERATION, of.moderation(), "complete", completion);
        walk.time().settle();
        log.step(of, of.moderator(), "moderated", "TH-16", GOOD);
        cast.as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
        log.journey(of, "our default", "audited " + GOOD, "committed " + BELOW, "moderated " + GOOD);
    }

    private JsonNode read(PathCase of) {
        return cast.as(of.moderator()).get(AUDIT, of.path()).body();
    }

    /** EN-02: one key area is inadequate, and so is the outcome. */
    private void key(PathCase of) {
        var sections = Map.of("assessment", INADEQUATE);
        work.meet(of);
        work.sections(of, Judged.of(GOOD).with(sections));
        var refused = cast.as(of.auditor())
                .refusedPut(
                        AUDIT,
                        of.path(),
                        "overall",
                        work.overall(Judged.of(GOOD).with(sections)));
        log.refused(of, of.auditor(), "good with an inadequate key area", "EN-02", refused);
        var rest = work.sections().stream()
                .filter(section -> !sections.containsKey(section))
                .collect(Collectors.toMap(section -> section, _ -> GOOD));
        rest.putAll(sections);
        work.fillIn(of, Judged.of(INADEQUATE).with(rest));
        work.submit(of);
        walk.time().settle();
        var asked = cast.as(of.moderator()).get(MODERATION, of.moderation()).body();
        log.step(of, of.auditor(), "submitted", "EN-02", "inadequate, since the assessment is");
        log.step(
                of,
                of.moderator(),
                "asked to moderate what is inadequate",
                "our default",
                "not blind: " + asked.path("notBlind").asText() + " gives the grade away");
        log.equal(
                "our default",
                "what gives the grade away",
                "scope",
                asked.path("notBlind").asText());
        walk.moveOn(1, MORNING);
        cast.as(of.moderator())
                .step(MODERATION, of.moderation(), "complete", walk.completion(INADEQUATE, "The key area decides."));
        walk.time().settle();
        log.step(of, of.moderator(), "moderated", "EN-02", INADEQUATE);
        log.journey(of, "EN-02", "audited " + INADEQUATE, "moderated " + INADEQUATE);
    }
}
