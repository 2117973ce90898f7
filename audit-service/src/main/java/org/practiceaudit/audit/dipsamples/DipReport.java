package org.practiceaudit.audit.dipsamples;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Role;

/** The report on a cycle's dip samples of one line of enquiry (TH-07). */
sealed interface DipReport {
    record NothingSampled() implements DipReport {}

    sealed interface Sampled extends DipReport {
        Enquiry enquiry();

        default String code() {
            return switch (this) {
                case Gathering _ -> "gathering";
                case Written it -> it.sentBack().isPresent() ? "sent-back" : "written";
                case SignedOff _ -> "signed-off";
            };
        }

        default Optional<Text> written() {
            return switch (this) {
                case Gathering _ -> Optional.empty();
                case Written it -> Optional.of(it.text());
                case SignedOff it -> Optional.of(it.text());
            };
        }
    }

    /** Samples are being done; nobody has written yet. */
    record Gathering(Enquiry enquiry) implements Sampled {}

    /**
     * @param authors everybody who wrote at it: none of them signs it off
     * @param signatures of the text as it stands
     * @param sentBack why it has to be written again, empty when it has been
     */
    record Written(
            Enquiry enquiry, Text text, List<String> authors, List<Signature> signatures, Optional<Narrative> sentBack)
            implements Sampled {
        public Written {
            authors = List.copyOf(authors);
            signatures = List.copyOf(signatures);
        }
    }

    /** @param readers who was told of it and reads it from now on */
    record SignedOff(Enquiry enquiry, Text text, List<Signature> signatures, List<String> readers, Instant at)
            implements Sampled {
        public SignedOff {
            signatures = List.copyOf(signatures);
            readers = List.copyOf(readers);
        }
    }

    /**
     * @param line code of the line of enquiry
     * @param samples audits that test it, in the order in which they were allocated
     */
    record Enquiry(
            String report,
            String authority,
            String programme,
            int version,
            String cycle,
            String line,
            List<String> samples) {
        public Enquiry {
            samples = List.copyOf(samples);
        }
    }

    /**
     * What the samples came to when the report was written.
     *
     * @param grades how many at each grade, by its code; samples without a grade are not counted here
     */
    record Figures(int samples, Map<String, Integer> grades) {
        public Figures {
            grades = new TreeMap<>(grades);
        }
    }

    record Text(
            Narrative findings, Narrative conclusions, List<String> themes, Figures figures, String by, Instant at) {
        public Text {
            themes = List.copyOf(themes);
        }
    }

    record Signature(Role as, String by, Instant at) {}
}
