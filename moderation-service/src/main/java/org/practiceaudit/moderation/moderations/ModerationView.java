package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.moderation.moderations.Finding.Scenario;
import org.practiceaudit.moderation.moderations.Moderation.Asked;
import org.practiceaudit.moderation.moderations.Moderation.Committed;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Ended;
import org.practiceaudit.moderation.moderations.Moderation.HandedIn;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.moderations.Moderation.NotModerated;
import org.practiceaudit.moderation.moderations.Moderation.Returned;
import org.practiceaudit.programme.Grade;

/**
 * A moderation as its readers see it; what is not known yet, or not for the reader, is left out.
 *
 * @param notModerated why it is not moderated, where it is not
 * @param notBlind what gives the auditor's grade away, where the programme moderates blind and this one cannot be
 * @param auditorGrade left out for the moderator of a blind moderation until they have committed their own
 * @param sections the auditor's grades, and the moderator's once it is completed; of a blind moderation which sections apply
 * @param overdue whether the due day passed before it was completed
 * @param committed grades given before the moderation is complete: by a blind moderator, or in a meeting that is still on
 * @param findings that the audit is not up to standard (TH-17)
 * @param referrals of them that the audit team has to answer
 * @param returned that the audit is back with its auditor
 * @param ended that the audit counts no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModerationView(
        String audit,
        String cycle,
        String child,
        String team,
        String service,
        String auditor,
        String moderator,
        String state,
        NotAsked notModerated,
        Request.Reason reason,
        Boolean blind,
        Request.NotBlind notBlind,
        Due due,
        Boolean overdue,
        Instant submittedAt,
        Grade auditorGrade,
        List<Section> sections,
        GradesGiven committed,
        List<FindingView> findings,
        List<Scenario> referrals,
        SentBack returned,
        Ending ended,
        ResultView result) {

    /**
     * When it is due, and why then.
     *
     * @param counted the arithmetic, each day passed over named
     */
    record Due(LocalDate on, String rule, String trigger, String counted, String programme, int programmeVersion) {
        private static Due of(Request request, Case.Pin pin) {
            return new Due(
                    request.dueOn(),
                    request.clockRule(),
                    request.countedFrom(),
                    request.counted(),
                    pin.programme(),
                    pin.version());
        }
    }

    /** @param rationale why the moderator differs */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(String section, Grade auditorGrade, Grade moderatedGrade, Boolean agreed, String rationale) {}

    /** @param meeting in which they were given, left out for a blind moderator's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GradesGiven(
            Grade grade, List<SectionGiven> sections, String rationale, String meeting, String by, Instant at) {
        private static GradesGiven of(Commitment said) {
            return new GradesGiven(
                    said.grade(),
                    said.sections().stream()
                            .map(each -> new SectionGiven(
                                    each.code(), each.grade(), each.rationale().text()))
                            .toList(),
                    said.rationale().text(),
                    said.meeting(),
                    said.by(),
                    said.at());
        }
    }

    record SectionGiven(String section, Grade grade, String rationale) {}

    /** @param dueOn day by which the audit was to come back */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Finding")
    record FindingView(
            Scenario scenario,
            String what,
            List<String> sections,
            LocalDate conversationOn,
            LocalDate dueOn,
            ResultView.Action action,
            String by,
            Instant at) {
        private static FindingView of(Finding finding) {
            return new FindingView(
                    finding.scenario(),
                    finding.what().text(),
                    finding.sections(),
                    finding.conversationOn(),
                    finding.dueOn(),
                    finding.action() == null ? null : ResultView.Action.of(finding.action()),
                    finding.by(),
                    finding.at());
        }
    }

    /**
     * How much of it a reader sees.
     *
     * @param auditing what concerns the auditor alone
     * @param grading the auditor's grades of a blind moderation before the moderator's are committed
     */
    record Sight(boolean auditing, boolean grading) {}

    static ModerationView of(Known known, Sight sight) {
        var state = known instanceof Ended ended ? ended.before() : known;
        var about = state.about();
        var handedIn = state instanceof HandedIn it ? it : null;
        var course = state instanceof Asked it ? it.course() : null;
        var request = course == null ? null : course.request();
        return new ModerationView(
                about.audit(),
                about.cycle(),
                about.child(),
                about.team(),
                about.service(),
                about.auditor(),
                about.moderator(),
                known.code(),
                state instanceof NotModerated it ? it.why() : null,
                request == null ? null : request.reason(),
                request == null ? null : request.blind(),
                request == null ? null : request.notBlind(),
                request == null ? null : Due.of(request, about.pin()),
                course == null ? null : course.overdue(),
                handedIn == null ? null : handedIn.submission().at(),
                handedIn == null || !sight.grading()
                        ? null
                        : handedIn.judgement().overall(),
                handedIn == null ? null : sections(handedIn, sight),
                state instanceof Committed it && sight.auditing() ? GradesGiven.of(it.commitment()) : null,
                sight.auditing() ? findings(state) : null,
                course == null || !sight.auditing() ? null : course.referrals(),
                state instanceof Returned it ? it.back() : null,
                known instanceof Ended it ? it.ending() : null,
                state instanceof Completed it ? ResultView.of(it, sight.auditing()) : null);
    }

    private static List<FindingView> findings(Known state) {
        return switch (state) {
            case Asked asked ->
                asked.course().findings().stream().map(FindingView::of).toList();
            case Returned back -> back.findings().stream().map(FindingView::of).toList();
            case Known _ -> null;
        };
    }

    private static List<Section> sections(HandedIn state, Sight sight) {
        if (state instanceof Completed completed) {
            return completed.outcome().sections().stream()
                    .map(ModerationView::section)
                    .toList();
        }
        var sections = state.judgement().sections().stream();
        return sight.grading()
                ? sections.map(each -> new Section(each.code(), each.grade(), null, null, null))
                        .toList()
                : sections.filter(each -> each.grade() != null)
                        .map(each -> new Section(each.code(), null, null, null, null))
                        .toList();
    }

    private static Section section(Outcome.Agreement each) {
        return new Section(
                each.section(),
                each.auditor(),
                each.moderator(),
                each.agreed(),
                each.rationale() == null ? null : each.rationale().text());
    }
}
