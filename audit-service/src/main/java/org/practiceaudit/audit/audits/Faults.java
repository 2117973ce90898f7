package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Remark;

/** Reasons why not, collected as {@link Rejection.All} does, with what only audits ask. */
final class Faults {
    private final Rejection.All found = new Rejection.All();

    Faults when(boolean broken, String rule, String field, String detail, String remedy) {
        found.when(broken, rule, field, detail, remedy);
        return this;
    }

    Faults blank(Narrative text, String rule, String field, String detail, String remedy) {
        return when(text == null || text.blank(), rule, field, detail, remedy);
    }

    Faults missing(Object value, String field) {
        found.given(value, field);
        return this;
    }

    /** Everything that the programme asks in words beside a judgement (TH-34, EN-02, EN-03, EN-05, CA-11, PQ-13). */
    Faults said(List<Remark> asked, Map<String, Narrative> remarks, String field) {
        for (var remark : asked) {
            var text = remarks.get(remark.code());
            when(
                    text == null || text.blank(),
                    remark.rule(),
                    field + "." + remark.code(),
                    "Not said: " + remark.name() + ".",
                    "Say it in a sentence or more.");
        }
        return this;
    }

    /** Words that nobody asks for are a mistake of the caller's. */
    Faults known(List<Remark> asked, Map<String, Narrative> remarks, String field) {
        var codes = asked.stream().map(Remark::code).toList();
        remarks.keySet().stream()
                .filter(code -> !codes.contains(code))
                .sorted()
                .forEach(code -> when(
                        true,
                        "INPUT",
                        field + "." + code,
                        "The programme does not ask " + code + " here.",
                        codes.isEmpty() ? "Leave it out." : "Use " + String.join(", ", codes) + "."));
        return this;
    }

    /** A day that is given and over, or today. */
    Faults past(LocalDate date, LocalDate today, String field) {
        found.past(date, today, field);
        return this;
    }

    /** A day that need not be given but does not lie ahead. */
    Faults notAhead(LocalDate date, LocalDate today, String field) {
        found.notAhead(date, today, field);
        return this;
    }

    Faults and(List<Rejection> others) {
        found.and(others);
        return this;
    }

    List<Rejection> all() {
        return found.found();
    }

    /** What was decided elsewhere, with these faults beside those that it found. */
    Decision<AuditEvent> before(Decision<AuditEvent> decided) {
        return switch (decided) {
            case Decision.Rejected<AuditEvent>(var why) -> {
                var together = new ArrayList<>(why);
                together.addAll(all());
                yield Decision.reject(together);
            }
            case Decision.Accepted<AuditEvent> _ -> all().isEmpty() ? decided : Decision.reject(all());
        };
    }

    /** For a fact that can only be told of sound input. */
    Decision<AuditEvent> orElse(Supplier<AuditEvent> event) {
        return all().isEmpty() ? Decision.accept(event.get()) : Decision.reject(all());
    }

    Decision<AuditEvent> orElse(AuditEvent event) {
        return found.orElse(event);
    }
}
