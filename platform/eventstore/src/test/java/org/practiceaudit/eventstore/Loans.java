package org.practiceaudit.eventstore;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.PublicEvent;

/** A small aggregate with all that an append can carry: a publication, a text, a clock and a listing. */
@ApplicationScoped
class Loans implements StreamDefinition<Loans.Lend, Loans.Loan, Loans.Lent> {
    static final Instant DUE = Instant.parse("2026-10-01T00:00:00Z");

    record Lend(String reader, String note, int times) {}

    record Loan(String reader, String note, int times) {}

    record Lent(String reader, Narrative note) {}

    /** Lends as often as asked, to a new reader only. */
    static final class Desk implements Decider<Lend, Loan, Lent> {
        @Override
        public Loan initial() {
            return new Loan("", "", 0);
        }

        @Override
        public Loan evolve(Loan loan, Lent lent) {
            return new Loan(lent.reader(), lent.note().text(), loan.times() + 1);
        }

        @Override
        public Decision<Lent> decide(Lend lend, Loan loan) {
            if (lend.reader().equals("nobody")) {
                return Decision.reject(Rejection.notFound("Nobody.", "Somebody."));
            }
            return lend.reader().equals(loan.reader())
                    ? Decision.unchanged()
                    : Decision.accept(
                            Collections.nCopies(lend.times(), new Lent(lend.reader(), new Narrative(lend.note()))));
        }
    }

    @Override
    public String kind() {
        return "loan";
    }

    @Override
    public EventNames<Lent> names() {
        return EventNames.of(Lent.class).name("loan:lent.v1", Lent.class).complete();
    }

    @Override
    public Evolution<Loan, Lent> evolution() {
        return new Desk();
    }

    @Override
    public Uni<Decider<Lend, Loan, Lent>> decider(Loan state, Lend command) {
        return Uni.createFrom().item(new Desk());
    }

    @Override
    public List<PublicEvent> publish(Lent lent, Loan after) {
        PublicEvent told = new AllocationEvent.InvolvementRecorded(
                "ch-1", lent.reader(), "worker", LocalDate.of(2026, 9, 1), null);
        return List.of(told, told);
    }

    @Override
    public List<DeadlineChange> deadlines(Lent lent, Loan after) {
        return after.times() > 2
                ? List.of(new DeadlineChange.Clear("back"))
                : List.of(new DeadlineChange.Set(
                        "back", DUE, new DeadlineChange.Why("TST-1", "lent on 1 September", "a month")));
    }

    @Override
    public Map<String, Object> listing(Loan loan) {
        return Map.of("reader", loan.reader(), "times", loan.times());
    }
}
