package org.practiceaudit.audit.dipsamples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.dipsamples.DipReport.Enquiry;
import org.practiceaudit.audit.dipsamples.DipReport.Gathering;
import org.practiceaudit.audit.dipsamples.DipReport.NothingSampled;
import org.practiceaudit.audit.dipsamples.DipReport.SignedOff;
import org.practiceaudit.audit.dipsamples.DipReport.Written;
import org.practiceaudit.eventstore.Evolution;

/** How the facts of a report on dip samples fold. */
class DipReportEvolution implements Evolution<DipReport, DipReportEvent> {
    @Override
    public DipReport initial() {
        return new NothingSampled();
    }

    @Override
    public DipReport evolve(DipReport state, DipReportEvent event) {
        return switch (event) {
            case DipReportEvent.SampleNoted(var enquiry, var audit) -> noted(state, enquiry, audit);
            case DipReportEvent.ReportWritten(var text) -> {
                var authors = new ArrayList<>(state instanceof Written was ? was.authors() : List.of());
                if (!authors.contains(text.by())) {
                    authors.add(text.by());
                }
                yield new Written(((DipReport.Sampled) state).enquiry(), text, authors, List.of(), Optional.empty());
            }
            case DipReportEvent.ReportSigned(var signature) -> {
                var was = (Written) state;
                var signatures = new ArrayList<>(was.signatures());
                signatures.add(signature);
                yield new Written(was.enquiry(), was.text(), was.authors(), signatures, Optional.empty());
            }
            case DipReportEvent.ReportSentBack(var reason, var _, var _) -> {
                var was = (Written) state;
                yield new Written(was.enquiry(), was.text(), was.authors(), List.of(), Optional.of(reason));
            }
            case DipReportEvent.ReportSignedOff(var readers, var at) -> {
                var was = (Written) state;
                yield new SignedOff(was.enquiry(), was.text(), was.signatures(), readers, at);
            }
        };
    }

    private static DipReport noted(DipReport state, Enquiry enquiry, String audit) {
        return switch (state) {
            case NothingSampled _ -> new Gathering(with(enquiry, audit));
            case Gathering(var was) -> new Gathering(with(was, audit));
            case Written was ->
                new Written(with(was.enquiry(), audit), was.text(), was.authors(), was.signatures(), was.sentBack());
            case SignedOff was ->
                new SignedOff(with(was.enquiry(), audit), was.text(), was.signatures(), was.readers(), was.at());
        };
    }

    private static Enquiry with(Enquiry enquiry, String audit) {
        var samples = new ArrayList<>(enquiry.samples());
        samples.add(audit);
        return new Enquiry(
                enquiry.report(),
                enquiry.authority(),
                enquiry.programme(),
                enquiry.version(),
                enquiry.cycle(),
                enquiry.line(),
                samples);
    }
}
