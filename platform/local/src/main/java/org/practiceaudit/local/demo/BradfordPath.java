package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;
import static org.practiceaudit.local.demo.Service.MODERATION;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bradford: the worker's part and reply, what is inadequate moderated, and a dispute each about the grade and about actions. */
final class BradfordPath implements ProgrammePath {
    private static final String GOOD = "good";
    private static final String BELOW = "requires-improvement";
    private static final String INADEQUATE = "inadequate";
    private static final int DAYS_FOR_ACTION = 28;
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
        var disputed = walk.drawn(true);
        var inadequate = walk.drawn(false);
        List.of(disputed, inadequate).forEach(work::start);
        unready(disputed);
        audit(disputed, GOOD);
        audit(inadequate, INADEQUATE);
        reply(inadequate);
        walk.moveOn(1, MORNING);
        moderate(inadequate, INADEQUATE, List.of());
        log.journey(inadequate, "BR-14", "audited " + INADEQUATE, "moderated " + INADEQUATE);
        moderate(disputed, BELOW, List.of(action(disputed, "planning"), action(disputed, "recording")));
        ofGrade(disputed);
        ofActions(disputed);
        cast.as(disputed.auditor()).step(AUDIT, disputed.path(), "finalise", null);
        log.step(
                disputed,
                disputed.auditor(),
                "finalised",
                "BR-26",
                walk.seen(AUDIT, disputed.path()).path("gradeOfRecord").asText());
        log.journey(disputed, "BR-26", "audited " + GOOD, "moderated " + BELOW, "decided " + GOOD);
    }

    private void unready(PathCase of) {
        var refused = cast.as(of.auditor()).refused(AUDIT, of.path(), "submit");
        log.refused(of, of.auditor(), "submitting without the worker's part", "BR-06", refused);
    }

    private void audit(PathCase of, String grade) {
        work.meet(of);
        log.step(of, of.worker(), "spoke with the auditor", "BR-21", "account of the journey and response recorded");
        work.fillIn(of, Judged.of(grade));
        work.submit(of);
        walk.time().settle();
        log.step(of, of.auditor(), "submitted", "BR-29", grade);
    }

    private void reply(PathCase of) {
        var worker = cast.as(of.worker());
        var reply = of.path() + "/reply";
        worker.put(
                AUDIT,
                reply,
                worker.get(AUDIT, reply).etag(),
                Map.of("text", "I had asked for the meeting in July; it was put off twice."));
        var read = cast.as(of.auditor()).get(AUDIT, reply).body();
        log.step(of, of.worker(), "replied to the audit", "BR-21", "beside the grade, which it does not dispute");
        log.equal(
                "BR-21",
                "whose words the auditor reads",
                of.worker(),
                read.path("by").asText());
    }

    private void moderate(PathCase of, String grade, List<Map<String, Object>> actions) {
        var body = new HashMap<>(walk.completion(grade, "Read against the standards, the record bears this grade."));
        body.put("serviceActions", actions);
        cast.as(of.moderator()).step(MODERATION, of.moderation(), "complete", body);
        walk.time().settle();
        log.step(of, of.moderator(), "moderated", "BR-14", grade + ", " + actions.size() + " actions for the service");
    }

    private Map<String, Object> action(PathCase of, String section) {
        var learning = Texts.learning(section);
        var action = new HashMap<>(
                Texts.action(learning, of.worker(), walk.time().today().plusDays(DAYS_FOR_ACTION)));
        action.put("theme", learning.theme());
        return action;
    }

    private void ofGrade(PathCase of) {
        walk.moveOn(1, MORNING);
        var dispute = raise(of, of.auditor(), "grade", List.of());
        var wrong = cast.as(of.headOfService()).refused(MODERATION, dispute, "decision", grade());
        log.refused(of, of.headOfService(), "deciding on the grade", "BR-26", wrong);
        cast.as(Cast.HEAD_OF_QUALITY).step(MODERATION, dispute, "decision", grade());
        walk.time().settle();
        log.step(of, Cast.HEAD_OF_QUALITY, "decided on the grade", "BR-26", GOOD + ", and this is final");
    }

    private static Map<String, Object> grade() {
        return Map.of("grade", GOOD, "rationale", "The record of the spring bears the auditor's grade.");
    }

    private void ofActions(PathCase of) {
        var actions = walk.seen(MODERATION, of.moderation())
                .at("/result/serviceActions")
                .valueStream()
                .map(each -> each.path("action").asText())
                .toList();
        var dispute = raise(of, of.teamManager(), "actions", actions);
        cast.as(of.headOfService())
                .step(
                        MODERATION,
                        dispute,
                        "decision",
                        Map.of(
                                "withdrawnActions",
                                List.of(actions.getFirst()),
                                "rationale",
                                "The first is done elsewhere; the other stands."));
        walk.time().settle();
        var outcome = walk.seen(MODERATION, dispute).at("/decision/outcome").asText();
        log.step(of, of.headOfService(), "decided on the actions", "BR-26", CycleTables.words(outcome));
        log.equal("BR-26", "what became of the actions", "some-withdrawn", outcome);
    }

    private String raise(PathCase of, String by, String subject, List<String> actions) {
        var body = new HashMap<String, Object>();
        body.put("audit", of.audit());
        body.put("subject", subject);
        body.put("reason", "The spring was not looked at; it bears something else.");
        if (!actions.isEmpty()) {
            body.put("actions", actions);
        }
        var dispute = cast.as(by).post(MODERATION, "/v1/disputes", body).location();
        log.step(
                of,
                by,
                "disputed the " + subject,
                "BR-26",
                "for " + walk.seen(MODERATION, dispute).path("route").asText());
        return dispute;
    }
}
