package org.practiceaudit.reporting.known;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.reporting.facts.FollowUp;
import org.practiceaudit.reporting.facts.PathwayHistory;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action;
import org.practiceaudit.reporting.facts.StreamFacts.Allocation;
import org.practiceaudit.reporting.facts.StreamFacts.Audit;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Course;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Grading;
import org.practiceaudit.reporting.facts.StreamFacts.Moderation;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Scope;

/** The facts of one audit, told step by step; what a test does not say is as usual. */
public final class Sample {
    public static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    public static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    public static final Instant AT = Instant.parse("2026-09-20T10:00:00Z");
    public static final Reader READER = new Reader("bradford", "s-reader", new Scope.Authority());

    private final List<StreamFacts> more = new ArrayList<>();
    private final String audit;
    private String service = "north";
    private String team = "t1";
    private String auditor = "s-auditor";
    private String moderator = "s-moderator";
    private String worker = "s-worker";
    private LocalDate dueOn = DUE;
    private Allocation.Sort sort = new Allocation.Sort("full", null, null, false, false);
    private Course course = new Course(null, null, false, false, Ending.NONE, null, null, null, 0);
    private Grading grading;

    private Sample(String audit) {
        this.audit = audit;
    }

    public static Sample audit(String audit) {
        return new Sample(audit);
    }

    public static StreamFacts.Cycle cycle(String cycle, LocalDate starts) {
        var dates = new StreamFacts.Cycle.Dates(
                starts.getMonth() + " " + starts.getYear(),
                starts,
                starts.plusMonths(1).minusDays(1),
                starts.plusDays(29));
        return new StreamFacts.Cycle(cycle, dates, 600, new StreamFacts.Cycle.Draw(3, 7, Map.of()), null);
    }

    /** A cycle with these audits, as somebody knows it who may know everything. */
    public static CycleFacts known(StreamFacts.Cycle cycle, Sample... audits) {
        return CycleFacts.of(facts(cycle, audits), READER).orElseThrow();
    }

    public static List<StreamFacts> facts(StreamFacts.Cycle cycle, Sample... audits) {
        return Stream.concat(Stream.of(cycle), Arrays.stream(audits).flatMap(each -> each.facts().stream()))
                .toList();
    }

    public static AuthorityFacts authority(List<CycleFacts> cycles, StreamFacts... loose) {
        return new AuthorityFacts(cycles, List.of(loose), java.util.Optional.of(AT));
    }

    public Sample in(String service, String team) {
        this.service = service;
        this.team = team;
        return this;
    }

    public Sample by(String auditor) {
        this.auditor = auditor;
        return this;
    }

    public Sample of(String worker) {
        this.worker = worker;
        return this;
    }

    public Sample kind(String kind) {
        sort = new Allocation.Sort(kind, sort.reAuditOf(), sort.lineOfEnquiry(), sort.blind(), sort.sampled());
        return this;
    }

    public Sample repeating(String audit) {
        sort = new Allocation.Sort("re-audit", audit, null, sort.blind(), sort.sampled());
        return this;
    }

    public Sample moderatedBlindBy(String moderator) {
        this.moderator = moderator;
        sort = new Allocation.Sort(sort.kind(), sort.reAuditOf(), sort.lineOfEnquiry(), true, sort.sampled());
        return this;
    }

    public Sample due(LocalDate day) {
        dueOn = day;
        return this;
    }

    public Sample overdue() {
        course = new Course(course.startedAt(), null, false, true, Ending.NONE, null, null, null, 0);
        return this;
    }

    public Sample graded(String grade) {
        return graded(grade, Map.of());
    }

    public Sample graded(String grade, Map<String, String> sections) {
        return graded(grade, sections, Set.of(), "obtained", true);
    }

    public Sample graded(
            String grade, Map<String, String> sections, Set<String> themes, String family, boolean practitioner) {
        grading = new Grading(grade, sections, family, practitioner, themes);
        return submitted(LocalDate.ofInstant(AT, ZoneOffset.UTC));
    }

    public Sample submitted(LocalDate day) {
        course = new Course(
                AT,
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                !day.isAfter(dueOn),
                day.isAfter(dueOn),
                Ending.NONE,
                null,
                null,
                null,
                0);
        return this;
    }

    public Sample ended(Ending ending) {
        course = new Course(
                course.startedAt(),
                course.submittedAt(),
                course.onTime(),
                course.overdue(),
                ending,
                AT,
                grading == null ? null : grading.grade(),
                null,
                0);
        return this;
    }

    public Sample moderated(String to, SectionAgreement... sections) {
        more.add(new Moderation(
                audit, auditor, moderator, "sample", DUE, false, grading.grade(), to, List.of(sections), AT));
        return this;
    }

    public Sample awaitsModeration() {
        more.add(new Moderation(audit, auditor, moderator, "sample", DUE, sort.blind(), null, null, List.of(), null));
        return this;
    }

    public Sample decided(String grade) {
        more.add(new StreamFacts.Dispute(audit + "-d", audit, "grade", "head-of-quality-assurance", AT, grade, AT));
        return this;
    }

    public Sample action(String id, LocalDate due, Action.Standing standing, boolean overdue) {
        more.add(new Action(id, audit, "audit", worker, team, service, due, "risk", standing, overdue, null, null));
        return this;
    }

    public Sample pathway(PathwayHistory history, StreamFacts.Pathway... pathways) {
        more.add(new StreamFacts.Pathways(audit, List.of(pathways), history));
        return this;
    }

    public Sample followUpEnded(String by) {
        more.add(new FollowUp(audit, null, null, new FollowUp.Ended("last-action-confirmed", by, AT)));
        return this;
    }

    public List<StreamFacts> facts() {
        var allocation = new Allocation(
                audit,
                "c-" + audit,
                auditor,
                moderator,
                worker,
                team,
                service,
                "s-team-manager",
                "s-service-manager",
                "s-head",
                dueOn,
                sort);
        var all = new ArrayList<StreamFacts>(
                List.of(allocation, new Audit(audit, course, grading, new Audit.Concerns(Set.of(), Set.of()))));
        all.addAll(more);
        return all;
    }
}
