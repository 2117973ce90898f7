package org.practiceaudit.reporting.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.practiceaudit.reporting.comparison.Difference;
import org.practiceaudit.reporting.disclosure.SmallNumbers;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Reported;

/**
 * The short version of the board report for practitioners (TH-28), and the highlights for partners, councillors and the chief
 * executive (CA-14). It has no place for a case, a service or anybody's name.
 *
 * @param lines of enquiry, as codes
 * @param planned what comes of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Briefing(
        Audience audience,
        String cycle,
        String name,
        Optional<Instant> knownUntil,
        OptionalInt audits,
        SmallNumbers.Counts grades,
        Optional<Difference> change,
        List<String> lines,
        List<Themes.Theme> strengths,
        List<Themes.Theme> development,
        SmallNumbers.Counts family,
        List<Planned> planned)
        implements Reported {
    /** Who gets it. */
    public enum Audience {
        PRACTITIONERS,
        PARTNERS
    }

    /** How many themes fit into a short version. */
    private static final int MOST = 5;

    /** @param what an improvement, or a kind of campaign */
    public record Planned(String what, String theme, LocalDate until) {}

    static Briefing of(BoardReport report, Audience audience) {
        var now = report.cycles().getFirst();
        var learning = report.learning();
        var planned = Stream.concat(
                        learning.improvements().stream()
                                .filter(it -> it.achievedOn() == null)
                                .map(it -> new Planned("improvement", it.theme(), it.dueOn())),
                        learning.campaigns().stream()
                                .filter(it -> it.heldOn() == null)
                                .map(it -> new Planned(it.kind(), it.theme(), it.endsOn())))
                .toList();
        return new Briefing(
                audience,
                now.cycle(),
                now.name(),
                report.knownUntil(),
                now.completed(),
                now.grades(),
                report.change(),
                report.lines().stream().map(LineOfEnquiry::code).toList(),
                first(report.themes().strengths()),
                first(report.themes().development()),
                report.feedback().family(),
                planned);
    }

    @Override
    public Document document() {
        return BoardDocuments.of(this);
    }

    private static List<Themes.Theme> first(List<Themes.Theme> themes) {
        return themes.subList(0, Math.min(MOST, themes.size()));
    }
}
