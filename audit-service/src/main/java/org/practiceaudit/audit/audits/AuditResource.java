package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.OverallGrade;
import org.practiceaudit.programme.OverallRule;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.ProblemException;
import org.practiceaudit.web.Problems;

/** Audits to read. */
@Path("/v1/audits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
class AuditResource {
    private final Reading reading;
    private final AuditList list;
    private final ProgrammeBook programmes;

    AuditResource(Reading reading, AuditList list, ProgrammeBook programmes) {
        this.reading = reading;
        this.list = list;
        this.programmes = programmes;
    }

    @GET
    @Operation(summary = "List the audits that concern the caller; overdue ones of their managers for heads of service")
    public Uni<Page<AuditList.Line>> list(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
        return list.of(query, page);
    }

    @GET
    @Path("/{audit}")
    @Operation(summary = "Read an audit; from its blind moderator the auditor's judgement is withheld")
    public Uni<RestResponse<AuditView>> read(@PathParam("audit") String audit) {
        return reading.visible(audit)
                .flatMap(read -> form(read.state()).map(form -> {
                    var shown = AuditView.of(read.state(), form);
                    return tagged(read.withheld() ? BlindView.of(shown, read.state()) : shown, read.version());
                }));
    }

    @GET
    @Path("/{audit}/sections/{section}")
    @Operation(summary = "Read a section; its ETag is its own")
    public Uni<RestResponse<SectionView>> section(
            @PathParam("audit") String audit, @PathParam("section") String section) {
        return reading.visible(audit)
                .flatMap(read -> form(read.state()).map(form -> {
                    if (form.tool().section(section).isEmpty()) {
                        throw Problems.notFound("section", section);
                    }
                    var shown = workOf(read.state())
                            .map(work -> work.sections().get(section))
                            .map(SectionView::of)
                            .orElse(SectionView.UNSAVED);
                    return tagged(read.withheld() ? BlindView.of(shown) : shown, shown.revision());
                }));
    }

    @GET
    @Path("/{audit}/suggestion")
    @Operation(summary = "What the section grades suggest as overall grade, and what other choices would need")
    public Uni<OverallGrade.Suggestion> suggestion(@PathParam("audit") String audit) {
        return reading.readable(audit)
                .flatMap(read -> form(read.state())
                        .map(form -> workOf(read.state())
                                .flatMap(work -> OverallGrade.suggest(form, work.grades()))
                                .orElseThrow(() -> nothingSuggested(form))));
    }

    private static ProblemException nothingSuggested(Form form) {
        return switch (form.overall()) {
            case OverallRule.WeightedMajority _, OverallRule.MajorityWithKeyAreas _ ->
                Problems.wrongState(
                        "No section is graded yet, so nothing suggests an overall grade.", "Grade sections first.");
            case OverallRule.Judgement _ ->
                Problems.wrongState(
                        "The overall grade is the auditor's judgement; nothing is worked out.",
                        "Choose the grade whose descriptor fits.");
            case OverallRule.Score _, OverallRule.Findings _ ->
                Problems.wrongState("An audit of this kind has no overall grade.", "Sum up what was found.");
        };
    }

    private Uni<Form> form(Audit.Opened state) {
        var programme = state.assignment().programme();
        return programmes
                .find(programme.authority(), programme.id(), programme.version())
                .map(policy -> policy.formFor(state.assignment().kind()));
    }

    @GET
    @Path("/{audit}/learning-points")
    @Operation(summary = "List the learning points")
    public Uni<List<WorkView.LearningPointView>> learningPoints(@PathParam("audit") String audit) {
        return reading.readable(audit)
                .map(read -> workOf(read.state())
                        .map(work -> work.learning().stream().map(WorkView::of).toList())
                        .orElse(List.of()));
    }

    @GET
    @Path("/{audit}/learning-points/{point}")
    @Operation(summary = "Read a learning point with its action")
    public Uni<WorkView.LearningPointView> learningPoint(
            @PathParam("audit") String audit, @PathParam("point") String point) {
        return learningPoints(audit).map(one(WorkView.LearningPointView::learningPoint, point, "learning point"));
    }

    @GET
    @Path("/{audit}/family-feedback/{feedback}")
    @Operation(summary = "Read what a respondent of the family said")
    public Uni<WorkView.FeedbackView> feedback(
            @PathParam("audit") String audit, @PathParam("feedback") String feedback) {
        return reading.visible(audit)
                .map(read -> workOf(read.state())
                        .map(work -> work.feedback().stream().map(WorkView::of).toList())
                        .orElse(List.of()))
                .map(one(WorkView.FeedbackView::feedback, feedback, "family feedback"));
    }

    @GET
    @Path("/{audit}/concerns")
    @Operation(summary = "List the safeguarding concerns; open to everybody named on the audit at any time")
    public Uni<List<AuditView.ConcernView>> concerns(@PathParam("audit") String audit) {
        return reading.withConcerns(audit).map(read -> AuditView.concerns(read.state()));
    }

    @GET
    @Path("/{audit}/concerns/{concern}")
    @Operation(summary = "Read a safeguarding concern")
    public Uni<AuditView.ConcernView> concern(@PathParam("audit") String audit, @PathParam("concern") String concern) {
        return concerns(audit).map(one(AuditView.ConcernView::concern, concern, "concern"));
    }

    private static <T> Function<List<T>, T> one(Function<T, String> id, String asked, String thing) {
        return all -> all.stream()
                .filter(each -> id.apply(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> Problems.notFound(thing, asked));
    }

    private static Optional<Work> workOf(Audit.Opened state) {
        return switch (state) {
            case Audit.Allocated _ -> Optional.empty();
            case Audit.InProgress begun -> Optional.of(begun.work());
            case Audit.HandedIn handedIn -> Optional.of(handedIn.work());
            case Audit.Ended ended -> Optional.of(ended.work());
        };
    }

    private static <T> RestResponse<T> tagged(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }
}
