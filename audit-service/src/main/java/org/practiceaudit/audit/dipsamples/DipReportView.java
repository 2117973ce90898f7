package org.practiceaudit.audit.dipsamples;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as it is read; without a text before there is one.
 *
 * @param lineOfEnquiry its code; its wording stays with allocation
 * @param sentBackBecause left out where it was not, or has been written again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DipReportView(
        String report,
        String cycle,
        String lineOfEnquiry,
        String state,
        List<String> samples,
        TextView text,
        List<SignatureView> signatures,
        String sentBackBecause,
        Instant signedOffAt) {

    /** @param grades how many samples at each grade; those without a grade are not counted */
    record TextView(
            String findings,
            String conclusions,
            List<String> themes,
            int samples,
            Map<String, Integer> grades,
            String writtenBy,
            Instant writtenAt) {
        private static TextView of(DipReport.Text text) {
            return new TextView(
                    text.findings().text(),
                    text.conclusions().text(),
                    text.themes(),
                    text.figures().samples(),
                    text.figures().grades(),
                    text.by(),
                    text.at());
        }
    }

    record SignatureView(String as, String by, Instant at) {}

    static DipReportView of(DipReport.Sampled state) {
        var enquiry = state.enquiry();
        return new DipReportView(
                enquiry.report(),
                enquiry.cycle(),
                enquiry.line(),
                state.code(),
                enquiry.samples(),
                state.written().map(TextView::of).orElse(null),
                signatures(state).stream()
                        .map(each -> new SignatureView(each.as().code(), each.by(), each.at()))
                        .toList(),
                sentBack(state).orElse(null),
                state instanceof DipReport.SignedOff it ? it.at() : null);
    }

    private static List<DipReport.Signature> signatures(DipReport.Sampled state) {
        return switch (state) {
            case DipReport.Gathering _ -> List.of();
            case DipReport.Written it -> it.signatures();
            case DipReport.SignedOff it -> it.signatures();
        };
    }

    private static Optional<String> sentBack(DipReport.Sampled state) {
        return state instanceof DipReport.Written it ? it.sentBack().map(reason -> reason.text()) : Optional.empty();
    }

    /** A report on a list. */
    record Line(String report, String cycle, String lineOfEnquiry, String state, int samples) {}
}
