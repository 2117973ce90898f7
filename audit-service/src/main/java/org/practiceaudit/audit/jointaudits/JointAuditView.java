package org.practiceaudit.audit.jointaudits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.audit.recommendations.RecommendationForms;
import org.practiceaudit.audit.recommendations.RecommendationForms.RecommendationView;
import org.practiceaudit.programme.Grade;

/** A joint audit as its reader may see it; what is not there yet, or not for them, is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JointAuditView(
        String jointAudit,
        String cycle,
        String theme,
        String state,
        List<ChildView> children,
        String fewerBecause,
        List<String> agencies,
        String independentAuditor,
        LocalDate recordsDueOn,
        List<PlaceView> auditors,
        AnalysisView analysis,
        MeetingView meeting,
        List<RecommendationView> recommendations,
        String monitoredBy,
        List<ProgressView> progress) {

    /** @param audit the own agency's record */
    record ChildView(String child, String audit) {}

    record PlaceView(String agency, String child, String auditor) {}

    record FindingView(JointAudit.FindingSort sort, String theme, List<String> agencies, String text) {}

    record AnalysisView(List<FindingView> findings, String overall, Instant at) {}

    record MeetingView(LocalDate heldOn, List<String> present, String conclusions) {}

    record ProgressView(LocalDate reviewedOn, String progress, String next, boolean complete, String by) {}

    /** For quality assurance and the independent auditor, who see it as it grows. */
    static JointAuditView whole(JointAudit.Opened state) {
        return of(state, state.named().places(), true);
    }

    /** For an agency's auditor: their own records at any time, what came of them once the meeting has been held. */
    static JointAuditView forAgency(JointAudit.Opened state, String auditor) {
        var own = state.named().places().stream()
                .filter(place -> place.auditor().equals(auditor))
                .toList();
        return of(state, own, state.discussed());
    }

    private static JointAuditView of(JointAudit.Opened state, List<JointAudit.Named.Place> places, boolean results) {
        var setup = state.setup();
        var followed = state instanceof JointAudit.Followed it ? it : null;
        return new JointAuditView(
                setup.id(),
                setup.cycle(),
                setup.theme(),
                state.code(),
                setup.children().stream()
                        .map(each -> new ChildView(each.child(), each.audit()))
                        .toList(),
                setup.fewerBecause().blank() ? null : setup.fewerBecause().text(),
                setup.agencies(),
                setup.independentAuditor(),
                setup.recordsDueOn(),
                places.stream()
                        .map(each -> new PlaceView(each.agency(), each.child(), each.auditor()))
                        .toList(),
                results ? state.analysed().map(JointAuditView::of).orElse(null) : null,
                meeting(state),
                followed == null
                        ? null
                        : RecommendationForms.shown(followed.agreed().recommendations()),
                followed == null ? null : followed.agreed().monitoredBy(),
                followed == null
                        ? null
                        : followed.progress().stream().map(JointAuditView::of).toList());
    }

    private static MeetingView meeting(JointAudit.Opened state) {
        return switch (state) {
            case JointAudit.Gathering _, JointAudit.Analysed _ -> null;
            case JointAudit.Discussed it -> of(it.meeting());
            case JointAudit.Followed it -> of(it.meeting());
        };
    }

    private static MeetingView of(JointAudit.Meeting meeting) {
        return new MeetingView(
                meeting.heldOn(), meeting.present(), meeting.conclusions().text());
    }

    private static AnalysisView of(JointAudit.Analysis analysis) {
        return new AnalysisView(
                analysis.findings().stream()
                        .map(each -> new FindingView(
                                each.sort(),
                                each.theme(),
                                each.agencies(),
                                each.text().text()))
                        .toList(),
                analysis.overall().text(),
                analysis.at());
    }

    private static ProgressView of(JointAudit.Progress progress) {
        return new ProgressView(
                progress.reviewedOn(),
                progress.progress().text(),
                progress.next().text(),
                progress.complete(),
                progress.by());
    }

    /** A joint audit on a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String jointAudit,
            String cycle,
            String theme,
            String state,
            int children,
            LocalDate recordsDueOn,
            String independentAuditor) {}

    /** A record on a list; its grade once it is submitted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordLine(String record, String agency, String child, String state, String grade, Boolean onTime) {}

    /** @param returnedBecause why it came back, left out where it did not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordView(
            String record,
            String agency,
            String child,
            LocalDate dueOn,
            String state,
            List<AreaView> areas,
            String summary,
            Grade grade,
            String notInvolvedBecause,
            String returnedBecause) {
        static RecordView of(String id, AgencyRecord.Begun state) {
            return switch (state) {
                case AgencyRecord.Draft it ->
                    of(
                            id,
                            state,
                            it.findings(),
                            null,
                            it.returned().map(reason -> reason.text()).orElse(null));
                case AgencyRecord.Submitted it -> of(id, state, it.findings(), null, null);
                case AgencyRecord.NotInvolved it ->
                    of(id, state, null, it.reason().text(), null);
            };
        }

        private static RecordView of(
                String id, AgencyRecord.Begun state, AgencyRecord.Findings findings, String not, String returned) {
            var place = state.place();
            return new RecordView(
                    id,
                    place.agency(),
                    place.child(),
                    place.dueOn(),
                    state.code(),
                    findings == null
                            ? null
                            : findings.areas().stream().map(AreaView::of).toList(),
                    findings == null ? null : findings.summary().text(),
                    findings == null ? null : findings.grade(),
                    not,
                    returned);
        }
    }

    record AreaView(String area, String strengths, String learning, Grade grade) {
        private static AreaView of(AgencyRecord.Area of) {
            return new AreaView(of.area(), of.strengths().text(), of.learning().text(), of.grade());
        }
    }
}
