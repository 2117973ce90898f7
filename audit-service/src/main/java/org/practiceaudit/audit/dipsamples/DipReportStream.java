package org.practiceaudit.audit.dipsamples;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.messaging.ProgrammeBook;

/** One stream for each line of enquiry of a cycle. Its text speaks of practice, so that it has a key of its own. */
@ApplicationScoped
class DipReportStream implements StreamDefinition<DipReportCommand, DipReport, DipReportEvent> {
    static final String KIND = "dipreport";

    /** Staff who see the line in their list without writing or signing reports. */
    static final String READERS = "readers";

    static final EventNames<DipReportEvent> NAMES = EventNames.of(DipReportEvent.class)
            .name("dipreport:sample-noted.v1", DipReportEvent.SampleNoted.class)
            .name("dipreport:written.v1", DipReportEvent.ReportWritten.class)
            .name("dipreport:signed.v1", DipReportEvent.ReportSigned.class)
            .name("dipreport:sent-back.v1", DipReportEvent.ReportSentBack.class)
            .name("dipreport:signed-off.v1", DipReportEvent.ReportSignedOff.class)
            .complete();

    private final ProgrammeBook programmes;
    private final DipReportEvolution evolution = new DipReportEvolution();

    DipReportStream(ProgrammeBook programmes) {
        this.programmes = programmes;
    }

    /** The same line of the same cycle has the same report. */
    static String idOf(String cycle, String line) {
        return UUID.nameUUIDFromBytes((cycle + "|" + line).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static Origin origin(DipReport.Enquiry enquiry) {
        return new Origin(enquiry.report(), enquiry.programme(), enquiry.version(), enquiry.cycle(), enquiry.report());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<DipReportEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<DipReport, DipReportEvent> evolution() {
        return evolution;
    }

    @Override
    public Uni<Decider<DipReportCommand, DipReport, DipReportEvent>> decider(
            DipReport state, DipReportCommand command) {
        return switch (state) {
            case DipReport.Sampled sampled -> under(sampled.enquiry());
            case DipReport.NothingSampled _ ->
                command instanceof DipReportCommand.NoteSample note
                        ? under(note.enquiry())
                        : Uni.createFrom()
                                .item(Decider.refusing(
                                        evolution,
                                        Rejection.notFound("There is no such report.", "List the reports there are.")));
        };
    }

    private Uni<Decider<DipReportCommand, DipReport, DipReportEvent>> under(DipReport.Enquiry enquiry) {
        return programmes
                .find(enquiry.authority(), enquiry.programme(), enquiry.version())
                .map(DipReportDecider::new);
    }

    @Override
    public List<PublicEvent> publish(DipReportEvent event, DipReport after) {
        return switch (event) {
            case DipReportEvent.ReportSignedOff(var readers, var at) -> {
                var report = (DipReport.SignedOff) after;
                var text = report.text();
                yield List.of(new WiderWorkEvent.DipSampleReportSignedOff(
                        report.enquiry().report(),
                        report.enquiry().cycle(),
                        report.enquiry().line(),
                        text.figures().samples(),
                        text.figures().grades(),
                        text.themes(),
                        text.by(),
                        report.signatures().stream()
                                .map(DipReport.Signature::by)
                                .toList(),
                        at,
                        readers));
            }
            case DipReportEvent.SampleNoted _,
                    DipReportEvent.ReportWritten _,
                    DipReportEvent.ReportSigned _,
                    DipReportEvent.ReportSentBack _ -> List.of();
        };
    }

    @Override
    public Map<String, Object> listing(DipReport state) {
        return switch (state) {
            case DipReport.NothingSampled _ -> Map.of();
            case DipReport.Sampled sampled -> {
                var shown = new LinkedHashMap<String, Object>();
                shown.put("cycle", sampled.enquiry().cycle());
                shown.put("line", sampled.enquiry().line());
                shown.put("state", sampled.code());
                shown.put("samples", sampled.enquiry().samples().size());
                shown.put(READERS, sampled instanceof DipReport.SignedOff signedOff ? signedOff.readers() : List.of());
                yield shown;
            }
        };
    }
}
