package org.practiceaudit.audit.jointaudits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/**
 * The streams of joint audits. Their texts speak of several children, so that they are sealed with a key of their own;
 * what is about one child lies in an {@link AgencyRecord}.
 */
@ApplicationScoped
class JointAuditStream implements StreamDefinition<JointAuditCommand, JointAudit, JointAuditEvent> {
    static final String KIND = "jointaudit";

    /** Staff who see the line in their list without being of quality assurance. */
    static final String READERS = "readers";

    static final EventNames<JointAuditEvent> NAMES = EventNames.of(JointAuditEvent.class)
            .name("jointaudit:opened.v1", JointAuditEvent.JointAuditOpened.class)
            .name("jointaudit:agency-auditor-named.v1", JointAuditEvent.AgencyAuditorNamed.class)
            .name("jointaudit:records-analysed.v1", JointAuditEvent.RecordsAnalysed.class)
            .name("jointaudit:meeting-held.v1", JointAuditEvent.MeetingHeld.class)
            .name("jointaudit:recommendations-agreed.v1", JointAuditEvent.RecommendationsAgreed.class)
            .name("jointaudit:progress-reviewed.v1", JointAuditEvent.ProgressReviewed.class)
            .complete();

    private static final String SOURCE = "multi-agency";

    private final ProgrammeBook programmes;
    private final JointAuditEvolution evolution = new JointAuditEvolution();

    JointAuditStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    static Origin origin(JointAudit.Setup setup) {
        return new Origin(setup.id(), setup.pinned().programme(), setup.pinned().version(), setup.cycle(), setup.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<JointAuditEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<JointAudit, JointAuditEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<JointAuditCommand, JointAudit, JointAuditEvent>> decider(
            JointAudit state, JointAuditCommand command) {
        return switch (state) {
            case JointAudit.Opened opened -> under(opened.setup().pinned());
            case JointAudit.NotOpened _ ->
                command instanceof JointAuditCommand.Open open
                        ? under(open.setup().pinned())
                        : Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution,
                                        Rejection.notFound("There is no such joint audit.", "Open it first.")));
        };
    }

    private Uni<Decider<JointAuditCommand, JointAudit, JointAuditEvent>> under(JointAudit.Pinned pinned) {
        return programmes
                .find(pinned.authority(), pinned.programme(), pinned.version())
                .map(JointAuditDecider::new);
    }

    @Override
    public List<PublicEvent> publish(JointAuditEvent event, JointAudit after) {
        return switch (event) {
            case JointAuditEvent.RecommendationsAgreed(var agreed, var by) -> {
                var setup = ((JointAudit.Opened) after).setup();
                yield List.of(new WiderWorkEvent.RecommendationsAgreed(
                        setup.id(),
                        SOURCE,
                        setup.cycle(),
                        SOURCE,
                        agreed.recommendations().size(),
                        Recommendation.proposed(agreed.recommendations()),
                        agreed.monitoredBy(),
                        by,
                        agreed.at()));
            }
            case JointAuditEvent.JointAuditOpened _,
                    JointAuditEvent.AgencyAuditorNamed _,
                    JointAuditEvent.RecordsAnalysed _,
                    JointAuditEvent.MeetingHeld _,
                    JointAuditEvent.ProgressReviewed _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(JointAudit state) {
        return switch (state) {
            case JointAudit.NotOpened _ -> Map.of();
            case JointAudit.Opened opened -> {
                var setup = opened.setup();
                var shown = new LinkedHashMap<String, Object>();
                shown.put("cycle", setup.cycle());
                shown.put("theme", setup.theme());
                shown.put("state", opened.code());
                shown.put("children", setup.children().size());
                shown.put("recordsDueOn", setup.recordsDueOn().toString());
                shown.put("independentAuditor", setup.independentAuditor());
                shown.put(READERS, readers(opened));
                yield shown;
            }
        };
    }

    private static List<String> readers(JointAudit.Opened opened) {
        var readers = new LinkedHashSet<String>();
        readers.add(opened.setup().independentAuditor());
        opened.named().places().forEach(place -> readers.add(place.auditor()));
        if (opened instanceof JointAudit.Followed followed) {
            readers.add(followed.agreed().monitoredBy());
            readers.addAll(Recommendation.owners(followed.agreed().recommendations()));
        }
        return List.copyOf(readers);
    }
}
