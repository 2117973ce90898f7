package org.practiceaudit.audit.section11;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Section 11 campaigns and self-assessments for the caller of this request. */
@RequestScoped
class Section11Reading {
    static final Role[] QUALITY_ASSURANCE = {Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDIT_TEAM, Role.AUDIT_MANAGER};

    private static final int ALL = 1_000;

    private final EventStore store;
    private final CampaignStream campaigns;
    private final SelfAssessmentStream assessments;
    private final Caller caller;

    Section11Reading(EventStore store, CampaignStream campaigns, SelfAssessmentStream assessments, Caller caller) {
        this.store = store;
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.caller = caller;
    }

    record Read(Campaign.Setup setup, long version) {}

    record ReadAssessment(Campaign.Setup setup, SelfAssessment.Begun state, long version) {}

    private boolean assuresQuality() {
        return Stream.of(QUALITY_ASSURANCE).anyMatch(caller::has);
    }

    private boolean seesAll(Campaign.Setup setup) {
        return assuresQuality() || setup.panel().contains(caller.staff());
    }

    Uni<Read> found(String campaign) {
        return store.load(campaigns, stream(CampaignStream.KIND, campaign)).map(loaded -> switch (loaded.state()) {
            case Campaign.NotOpened _ -> throw Problems.notFound("campaign", campaign);
            case Campaign.Opened(var setup) -> new Read(setup, loaded.version());
        });
    }

    /** The organisations that the caller may see: all of them for quality assurance and panel, a lead their own. */
    Uni<Section11Views.CampaignView> campaign(Campaign.Setup setup) {
        var shown = setup.organisations().stream()
                .filter(each -> seesAll(setup) || each.lead().equals(caller.staff()))
                .toList();
        if (shown.isEmpty() && !seesAll(setup)) {
            throw nothingToDo();
        }
        return store.list(caller.authority(), SelfAssessmentStream.KIND, Map.of("campaign", setup.id()), "", ALL)
                .map(all -> all.stream()
                        .collect(Collectors.toMap(
                                each -> each.shown().get("organisation").asText(),
                                each -> each.shown().get("state").asText())))
                .map(states -> Section11Views.CampaignView.of(setup, shown, states));
    }

    Uni<Page<Section11Views.CampaignLine>> campaigns(PageQuery page) {
        var filter = new HashMap<String, Object>();
        if (!assuresQuality()) {
            filter.put(CampaignStream.READERS, List.of(caller.staff()));
        }
        return store.list(
                        caller.authority(),
                        CampaignStream.KIND,
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(Section11Reading::line));
    }

    private static Section11Views.CampaignLine line(EventStore.Listed listed) {
        var shown = listed.shown();
        return new Section11Views.CampaignLine(
                listed.id(),
                shown.get("year").asInt(),
                shown.get("chosen").asText(),
                shown.get("organisations").asInt(),
                LocalDate.parse(shown.get("answersDueOn").asText()),
                LocalDate.parse(shown.get("panelOn").asText()));
    }

    /** A draft is for the organisation's lead; what is handed in also for the panel and quality assurance. */
    Uni<ReadAssessment> assessment(String campaign, String organisation) {
        return found(campaign)
                .flatMap(read -> foundAssessment(read.setup(), organisation).invoke(found -> {
                    if (!getsWhole(found) && !owns(found.state())) {
                        throw nothingToDo();
                    }
                }));
    }

    boolean getsWhole(ReadAssessment read) {
        var lead = read.setup()
                .organisation(read.state().place().organisation())
                .filter(each -> each.lead().equals(caller.staff()))
                .isPresent();
        return lead || seesAll(read.setup()) && !(read.state() instanceof SelfAssessment.Draft);
    }

    /** Whether they carry out one of its actions. */
    private boolean owns(SelfAssessment.Begun state) {
        return state instanceof SelfAssessment.Planned planned
                && (planned.monitoredBy().equals(caller.staff())
                        || Recommendation.owners(planned.plan()).contains(caller.staff()));
    }

    private Uni<ReadAssessment> foundAssessment(Campaign.Setup setup, String organisation) {
        var id = SelfAssessmentStream.idOf(caller.authority(), setup.id(), organisation);
        return store.load(assessments, stream(SelfAssessmentStream.KIND, id)).map(loaded -> switch (loaded.state()) {
            case SelfAssessment.NotBegun _ -> throw Problems.notFound("self-assessment of", organisation);
            case SelfAssessment.Begun begun -> new ReadAssessment(setup, begun, loaded.version());
        });
    }

    private StreamId stream(String kind, String id) {
        try {
            return new StreamId(caller.authority(), kind, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(kind, id);
        }
    }

    private static RuntimeException nothingToDo() {
        return Problems.forbidden(
                "You have nothing to do with this, or not yet.",
                "It is open to the organisation's lead, then to the panel and quality assurance.");
    }
}
