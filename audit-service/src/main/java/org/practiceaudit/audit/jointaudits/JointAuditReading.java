package org.practiceaudit.audit.jointaudits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.audit.audits.AuditedCycles;
import org.practiceaudit.audit.audits.AuditedCycles.InCycle;
import org.practiceaudit.audit.recommendations.Recommendation;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reads;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Joint audits and agencies' records for the caller of this request. */
@RequestScoped
class JointAuditReading {
    /** They open joint audits and read all of them. */
    static final Role[] QUALITY_ASSURANCE = {Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDIT_TEAM, Role.AUDIT_MANAGER};

    private static final int ALL = 2_000;

    private final EventStore store;
    private final JointAuditStream joints;
    private final AgencyRecordStream records;
    private final AuditedCycles cycles;
    private final Reads reads;
    private final Caller caller;

    JointAuditReading(
            EventStore store,
            JointAuditStream joints,
            AgencyRecordStream records,
            AuditedCycles cycles,
            Reads reads,
            Caller caller) {
        this.store = store;
        this.joints = joints;
        this.records = records;
        this.cycles = cycles;
        this.reads = reads;
        this.caller = caller;
    }

    record Read(JointAudit.Opened state, long version) {}

    record ReadRecord(AgencyRecord.Begun state, long version) {}

    boolean assuresQuality() {
        return Stream.of(QUALITY_ASSURANCE).anyMatch(caller::has);
    }

    /** 404 where there is none, 403 for somebody who has nothing to do with it. */
    Uni<Read> readable(String joint) {
        return found(joint).invoke(read -> {
            var staff = caller.staff();
            if (!seesAll(read.state()) && !read.state().named().names(staff) && !follows(read.state(), staff)) {
                throw nothingToDo();
            }
        });
    }

    private static boolean follows(JointAudit.Opened state, String staff) {
        return state instanceof JointAudit.Followed followed
                && (followed.agreed().monitoredBy().equals(staff)
                        || Recommendation.owners(followed.agreed().recommendations())
                                .contains(staff));
    }

    boolean seesAll(JointAudit.Opened state) {
        return assuresQuality() || state.setup().independentAuditor().equals(caller.staff());
    }

    Uni<Read> found(String joint) {
        return store.load(joints, stream(JointAuditStream.KIND, joint, "joint audit"))
                .map(loaded -> switch (loaded.state()) {
                    case JointAudit.NotOpened _ -> throw Problems.notFound("joint audit", joint);
                    case JointAudit.Opened opened -> new Read(opened, loaded.version());
                });
    }

    Uni<Page<JointAuditView.Line>> list(String cycle, PageQuery page) {
        var filter = new HashMap<String, Object>();
        if (cycle != null) {
            filter.put("cycle", cycle);
        }
        if (!assuresQuality()) {
            filter.put(JointAuditStream.READERS, List.of(caller.staff()));
        }
        return store.list(
                        caller.authority(),
                        JointAuditStream.KIND,
                        filter,
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(JointAuditReading::line));
    }

    private static JointAuditView.Line line(EventStore.Listed listed) {
        var shown = listed.shown();
        return new JointAuditView.Line(
                listed.id(),
                shown.get("cycle").asText(),
                shown.get("theme").asText(),
                shown.get("state").asText(),
                shown.get("children").asInt(),
                LocalDate.parse(shown.get("recordsDueOn").asText()),
                shown.get("independentAuditor").asText());
    }

    /** The records of a joint audit that the caller may read: all of them, or those of their own. */
    Uni<List<JointAuditView.RecordLine>> records(String joint) {
        return readable(joint)
                .flatMap(read -> listed(joint)
                        .map(all -> all.stream()
                                .filter(each -> seesAll(read.state()) || own(read.state(), each))
                                .map(JointAuditReading::recordLine)
                                .toList()))
                .call(shown -> reads.note(shown.stream()
                        .map(each -> new Reads.Of(each.record(), each.child(), ground()))
                        .toList()));
    }

    private boolean own(JointAudit.Opened state, EventStore.Listed record) {
        return state.named()
                .auditor(
                        record.shown().get("agency").asText(),
                        record.shown().get("child").asText())
                .filter(caller.staff()::equals)
                .isPresent();
    }

    private Uni<List<EventStore.Listed>> listed(String joint) {
        return store.list(caller.authority(), AgencyRecordStream.KIND, Map.of("joint", joint), "", ALL);
    }

    private static JointAuditView.RecordLine recordLine(EventStore.Listed listed) {
        var shown = listed.shown();
        return new JointAuditView.RecordLine(
                listed.id(),
                shown.get("agency").asText(),
                shown.get("child").asText(),
                shown.get("state").asText(),
                shown.path("grade").asText(null),
                shown.has("onTime") ? shown.get("onTime").asBoolean() : null);
    }

    /** A draft is for the agency's auditor alone; what is in also for those who see everything. Each read is kept. */
    Uni<ReadRecord> readableRecord(String joint, String record) {
        return found(joint)
                .flatMap(read -> foundRecord(joint, record).invoke(found -> {
                    var place = found.state().place();
                    var own = read.state()
                            .named()
                            .auditor(place.agency(), place.child())
                            .filter(caller.staff()::equals)
                            .isPresent();
                    if (!own && !(found.state().in() && seesAll(read.state()))) {
                        throw nothingToDo();
                    }
                }))
                .call(found -> reads.note(record, found.state().place().child(), ground()));
    }

    /** As quality assurance, or as who is named to audit or to analyse. */
    private Ground ground() {
        return Stream.of(QUALITY_ASSURANCE)
                .filter(caller::has)
                .findFirst()
                .map(Ground::office)
                .orElse(Ground.named(Role.AUDITOR));
    }

    Uni<ReadRecord> foundRecord(String joint, String record) {
        return store.load(records, stream(AgencyRecordStream.KIND, record, "record"))
                .map(loaded -> {
                    if (loaded.state() instanceof AgencyRecord.Begun begun
                            && begun.place().joint().equals(joint)) {
                        return new ReadRecord(begun, loaded.version());
                    }
                    throw Problems.notFound("record", record);
                });
    }

    /** Records that are not in: those of other agencies here, and the own agency's, which are the allocated audits. */
    Uni<List<JointAuditCommand.Missing>> missing(JointAudit.Setup setup, String ownAgency, String kind) {
        return listed(setup.id()).flatMap(all -> {
            var in = all.stream()
                    .filter(each -> each.shown().get("in").asBoolean())
                    .map(EventStore.Listed::id)
                    .collect(Collectors.toSet());
            return cycles.of(caller.authority(), setup.cycle(), kind)
                    .map(audits -> missing(setup, in, ownAgency, audits));
        });
    }

    private static List<JointAuditCommand.Missing> missing(
            JointAudit.Setup setup, Set<String> in, String ownAgency, List<InCycle> audits) {
        var missing = new ArrayList<JointAuditCommand.Missing>();
        var settled =
                audits.stream().filter(InCycle::settled).map(InCycle::audit).collect(Collectors.toSet());
        for (var child : setup.children()) {
            if (!settled.contains(child.audit())) {
                missing.add(new JointAuditCommand.Missing(ownAgency, child.child()));
            }
            setup.agencies().stream()
                    .filter(agency -> !in.contains(AgencyRecordStream.idOf(setup.id(), agency, child.child())))
                    .map(agency -> new JointAuditCommand.Missing(agency, child.child()))
                    .forEach(missing::add);
        }
        return missing;
    }

    private StreamId stream(String kind, String id, String thing) {
        try {
            return new StreamId(caller.authority(), kind, id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(thing, id);
        }
    }

    private static RuntimeException nothingToDo() {
        return Problems.forbidden(
                "You have nothing to do with this joint audit.", "Ask quality assurance, or the independent auditor.");
    }
}
