package org.practiceaudit.reporting.pages;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.practiceaudit.reporting.board.Boards;
import org.practiceaudit.reporting.board.Briefing;
import org.practiceaudit.reporting.comparison.CycleComparison;
import org.practiceaudit.reporting.comparison.ReAuditImpact;
import org.practiceaudit.reporting.consistency.Consistency;
import org.practiceaudit.reporting.coverage.Coverage;
import org.practiceaudit.reporting.dataset.DataSets;
import org.practiceaudit.reporting.documents.Reported;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.learning.CycleLearning;
import org.practiceaudit.reporting.practiceweek.PracticeWeek;
import org.practiceaudit.reporting.programmes.ProgrammeReports;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.reporting.reading.Readers;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.reporting.scorecard.Scorecard;
import org.practiceaudit.reporting.scorecard.Services;
import org.practiceaudit.reporting.themes.ThemesReport;
import org.practiceaudit.reporting.tracking.Trackers;
import org.practiceaudit.reporting.trends.Trends;

/** Every report that can be opened as a page. */
@ApplicationScoped
class Shelf {
    /**
     * @param code as its page's address has it
     * @param about in a sentence
     * @param address of the same among the REST interfaces, with {@code {cycle}} where it is of one
     * @param may whether the caller may open it
     */
    record Kind(
            String code,
            String title,
            String about,
            String address,
            BooleanSupplier may,
            Supplier<Uni<Reader>> reader,
            BiFunction<Reader, Over, Uni<? extends Reported>> made) {
        /** Whether it is of one cycle and not of some time. */
        boolean ofOneCycle() {
            return address.contains("{cycle}");
        }
    }

    private interface OfCycle {
        Uni<? extends Reported> made(Reader reader, String cycle, KnownUntil known);
    }

    private final Readers readers;
    private final KnownFacts facts;
    private final List<Kind> kinds;

    Shelf(
            Readers readers,
            KnownFacts facts,
            Trackers trackers,
            Boards boards,
            DataSets sets,
            ProgrammeReports programmes) {
        this.readers = readers;
        this.facts = facts;
        this.kinds = Stream.of(
                        atAGlance(programmes), forBoards(boards), overTime(), caseByCase(trackers), ofTheCycle(sets))
                .flatMap(List::stream)
                .toList();
    }

    private List<Kind> atAGlance(ProgrammeReports programmes) {
        return List.of(
                figures(
                        "programme",
                        "Programme",
                        "Completion, grades, moderation, timeliness and actions across the cycles, years and versions.",
                        programmes::of),
                figures(
                        "themes",
                        "Themes",
                        "Strengths and areas for improvement over the cycles, and what was made of them.",
                        overWithStaff(ThemesReport::of)),
                figures("scorecard", "Scorecard", "The month at a glance, service by service.", over(Scorecard::of)));
    }

    private List<Kind> forBoards(Boards boards) {
        return List.of(
                ofAuthority(
                        "board", "Board report", "What the improvement board reads about a cycle.", boards::reading),
                shared(
                        "briefing",
                        "Briefing for practitioners",
                        "The board report in short, without a case, a service or a name.",
                        (reader, cycle, known) ->
                                boards.briefing(reader, cycle, known, Briefing.Audience.PRACTITIONERS)),
                ofAuthority(
                        "highlights",
                        "Highlights",
                        "Themes for partners, councillors and the chief executive.",
                        (reader, cycle, known) -> boards.briefing(reader, cycle, known, Briefing.Audience.PARTNERS)));
    }

    private List<Kind> overTime() {
        return List.of(
                figures(
                        "trends",
                        "Trends",
                        "Grades and timeliness over the cycles, with what is more than chance.",
                        over(Trends::of)),
                figuresOfCycle(
                        "comparison",
                        "Cycle against cycle",
                        "A cycle beside the one before it.",
                        (reader, cycle, known) -> facts.withEarlier(reader, cycle, known)
                                .map(it -> CycleComparison.of(it, cycle, reader.scope()))),
                figures(
                        "impact",
                        "Impact of re-audits",
                        "Grades before and when work was audited again.",
                        over(ReAuditImpact::of)),
                figures("services", "Services", "Each service's outcomes, audits and actions.", over(Services::of)));
    }

    private List<Kind> caseByCase(Trackers trackers) {
        return List.of(
                cases(
                        "consistency",
                        "Consistency of grading",
                        "How far auditors and moderators agree.",
                        over(Consistency::of)),
                cases(
                        "late-steps",
                        "Who is late where",
                        "Steps for work below standard that were missed or done late.",
                        trackers::lateSteps),
                cases("auditors", "Auditors", "What each auditor was given and still owes.", trackers::auditors),
                cases(
                        "confirmations",
                        "Outstanding confirmations",
                        "Audits without the final confirmation that their actions are done.",
                        trackers::confirmations),
                cases(
                        "coverage",
                        "Coverage of social workers",
                        "Whose work has been audited and whose has not.",
                        overWithStaff(Coverage::of)));
    }

    private List<Kind> ofTheCycle(DataSets sets) {
        return List.of(
                figuresOfCycle(
                        "learning",
                        "Learning passed on",
                        "What of a cycle was passed on, taught and improved.",
                        (reader, cycle, known) ->
                                facts.alone(reader, cycle, known).map(it -> CycleLearning.of(it, cycle))),
                shared(
                        "practice-week",
                        "Practice week",
                        "What a practice week came to.",
                        (reader, cycle, known) ->
                                facts.alone(reader, cycle, known).map(it -> PracticeWeek.of(it, cycle))),
                new Kind(
                        "data-set",
                        "Data set",
                        "All of a cycle, an audit a row.",
                        ofCycle("data-set"),
                        readers::mayReadAllCases,
                        readers::ofAllCases,
                        made((reader, cycle, known) -> sets.reading(reader, cycle, known, false))),
                new Kind(
                        "data-set-words",
                        "Data set with what was written",
                        "The same with what auditors wrote and meetings recorded. That you read it is kept for each audit.",
                        ofCycle("data-set?words=true"),
                        readers::mayReadAllWords,
                        readers::ofAllWords,
                        made((reader, cycle, known) -> sets.reading(reader, cycle, known, true))));
    }

    /** Those that the caller may open. */
    List<Kind> open() {
        return kinds.stream().filter(kind -> kind.may().getAsBoolean()).toList();
    }

    Optional<Kind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private BiFunction<Reader, Over, Uni<? extends Reported>> over(BiFunction<AuthorityFacts, Scope, Reported> of) {
        return (reader, over) -> facts.over(reader, over).map(it -> of.apply(it, reader.scope()));
    }

    private BiFunction<Reader, Over, Uni<? extends Reported>> overWithStaff(
            BiFunction<AuthorityFacts, Scope, Reported> of) {
        return (reader, over) -> facts.overWithStaff(reader, over).map(it -> of.apply(it, reader.scope()));
    }

    private Kind figures(
            String code, String title, String about, BiFunction<Reader, Over, Uni<? extends Reported>> made) {
        return new Kind(code, title, about, "/v1/reports/" + code, readers::mayReadFigures, readers::ofFigures, made);
    }

    private Kind cases(
            String code, String title, String about, BiFunction<Reader, Over, Uni<? extends Reported>> made) {
        return new Kind(code, title, about, "/v1/reports/" + code, readers::mayReadCases, readers::ofCases, made);
    }

    private Kind figuresOfCycle(String code, String title, String about, OfCycle made) {
        return new Kind(code, title, about, ofCycle(code), readers::mayReadFigures, readers::ofFigures, made(made));
    }

    private Kind ofAuthority(String code, String title, String about, OfCycle made) {
        return new Kind(
                code, title, about, ofCycle(code), readers::mayReadTheAuthority, readers::ofTheAuthority, made(made));
    }

    private Kind shared(String code, String title, String about, OfCycle made) {
        return new Kind(
                code, title, about, ofCycle(code), readers::mayReadTheirOwn, readers::ofWhatIsShared, made(made));
    }

    private static String ofCycle(String code) {
        return "/v1/reports/cycles/{cycle}/" + code;
    }

    private static BiFunction<Reader, Over, Uni<? extends Reported>> made(OfCycle of) {
        return (reader, over) -> of.made(reader, over.cycle().orElseThrow(), over.known());
    }
}
