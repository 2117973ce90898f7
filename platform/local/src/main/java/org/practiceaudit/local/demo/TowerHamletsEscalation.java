package org.practiceaudit.local.demo;

import static org.practiceaudit.local.demo.Service.AUDIT;
import static org.practiceaudit.local.demo.Service.MODERATION;

import java.time.LocalDate;
import java.time.YearMonth;

/** TH-24: notice, moderation in a day, urgent issues, UoPP meetings, weekly reports of which one is missed, and a dip audit that finds practice safe. */
final class TowerHamletsEscalation {
    private static final String RULE = "TH-24";
    private static final String INADEQUATE = "inadequate";
    private static final int WEEKS = 6;

    private final SmallAuthority authority;
    private final Agenda agenda;
    private final PathLog log;
    private PathCase first;
    private PathwayWork pathway;

    TowerHamletsEscalation(SmallAuthority authority, Agenda agenda) {
        this.authority = authority;
        this.agenda = agenda;
        this.log = authority.log();
    }

    void begin(LocalDate on) {
        agenda.on(on, () -> {
            authority.open();
            var seen = authority.cycle(new Occasion(
                    authority.policy(),
                    authority.policy().activities().getFirst(),
                    YearMonth.from(on).plusMonths(1),
                    "family-support",
                    null));
            first = authority.follow(authority.walk().cases(1).getFirst());
            agenda.on(workingDays(1), () -> {
                audit(first, seen, INADEQUATE);
                opened();
            });
        });
    }

    private void audit(PathCase of, Seen cycle, String grade) {
        var work = authority.work(cycle);
        work.start(of);
        work.meet(of);
        work.fillIn(of, Judged.of(grade));
        work.submit(of);
        authority.time().settle();
        log.step(of, of.auditor(), "submitted", "TH-11", CycleTables.words(grade));
    }

    private void opened() {
        pathway = new PathwayWork(authority, first, "inadequate");
        pathway.due(RULE, "notice", workingDays(1));
        pathway.due(RULE, "moderation", workingDays(1));
        pathway.note("notice", RULE, "Told in person and by telephone; the child is seen today.");
        agenda.on(workingDays(1), () -> {
            authority
                    .cast()
                    .as(first.moderator())
                    .step(
                            MODERATION,
                            first.moderation(),
                            "complete",
                            authority.walk().completion(INADEQUATE, "The evidence carries the grade."));
            authority.time().settle();
            log.step(first, first.moderator(), "moderated", RULE, "inadequate, in a day");
            moderated();
        });
    }

    private void moderated() {
        pathway.due(RULE, "urgent-issues", workingDays(2));
        pathway.due(RULE, "uopp", workingDays(3));
        pathway.due(
                "TH-32",
                "four-months",
                authority
                        .policy()
                        .workingDays()
                        .withinMonths(authority.time().today(), 4)
                        .date());
        agenda.on(workingDays(1), () -> {
            authority.cast().as(Cast.AUDIT_TEAM).step(AUDIT, first.path(), "check-passed", null);
            authority.cast().as(first.auditor()).step(AUDIT, first.path(), "finalise", null);
            log.step(first, first.auditor(), "finalised", "TH-14", "checked by the audit team");
        });
        agenda.on(
                workingDays(1),
                () -> pathway.note("urgent-issues", RULE, "The child was seen, and the safety plan is in place."));
        agenda.on(workingDays(2), this::uopp);
    }

    private void uopp() {
        pathway.meetAndPlan("uopp", RULE, "What went wrong, what is strong, and what changes this week.");
        var after = authority
                .policy()
                .workingDays()
                .afterWeeks(authority.time().today(), WEEKS)
                .date();
        pathway.due(RULE, "second-uopp", after);
        pathway.due("TH-35", "dip-audit", after);
        var followUp = new FollowUpWork(authority, first);
        agenda.on(workingDays(2), () -> followUp.supervise("TH-12"));
        agenda.on(workingDays(8), () -> followUp.finish("TH-12"));
        for (int week = 1; week <= WEEKS; week++) {
            weekly(week);
        }
        agenda.on(
                after,
                () -> pathway.meetAndRaise(
                        "second-uopp",
                        RULE,
                        "What has changed for the child since, with the evidence of it.",
                        "requires-improvement"));
        agenda.on(workingDaysFrom(after, 1), this::dipAudit);
    }

    /** The third is forgotten. */
    private void weekly(int week) {
        var day = authority
                .policy()
                .workingDays()
                .weekly(authority.time().today(), week)
                .date();
        if (week != 3) {
            agenda.on(day, () -> pathway.report(week == 1 ? "weekly-report" : "weekly-report--" + week, RULE));
        }
    }

    private void dipAudit() {
        pathway.missed(RULE, "weekly-report--3");
        var seen = authority.cycle(new Occasion(
                authority.policy(),
                authority.policy().activity("case-re-audit").orElseThrow(),
                YearMonth.from(authority.time().today()),
                null,
                null));
        var of = PathCase.read(
                authority.cast(), seen.allocations().getFirst().path("audit").asText());
        log.step(
                of, Cast.AUDIT_TEAM, "allocated the dip audit", "TH-35", "of " + first.audit() + " to " + of.auditor());
        log.equal("TH-35", "the dip audit is of the same child", first.child(), of.child());
        agenda.on(workingDays(1), () -> {
            audit(of, seen, "good");
            authority.cast().as(Cast.AUDIT_TEAM).step(AUDIT, of.path(), "check-passed", null);
            authority.cast().as(of.auditor()).step(AUDIT, of.path(), "finalise", null);
            authority.time().settle();
            log.step(of, of.auditor(), "finalised", "TH-35", "checked by the audit team");
            pathway.closed("TH-35", "improved");
        });
    }

    private LocalDate workingDays(int count) {
        return workingDaysFrom(authority.time().today(), count);
    }

    private LocalDate workingDaysFrom(LocalDate from, int count) {
        return authority.policy().workingDays().withinWorkingDays(from, count).date();
    }
}
