package org.practiceaudit.actions.notices;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.calendar.DueDateRow;
import org.practiceaudit.actions.calendar.DueDates;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.messaging.StaffBook.Holder;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Telling;

/**
 * At the end of a cycle: whose audits' meetings have not been held, one list for each person (TH-21). Nobody's list has an audit
 * that they moderate blind.
 */
@ApplicationScoped
class NotHeld {
    private final DueDates dueDates;
    private final KnownAudits audits;

    NotHeld(DueDates dueDates, KnownAudits audits) {
        this.dueDates = dueDates;
        this.audits = audits;
    }

    Uni<List<Notices.Addressed>> list(
            Mutiny.StatelessSession transaction,
            EventMetadata about,
            Optional<ProgrammePolicy> policy,
            List<Holder> holders,
            Matter matter) {
        var reminder = policy.flatMap(known -> known.telling().reminder(matter.fact()));
        if (reminder.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var lists = new TreeMap<String, Listed>();
        return dueDates.stepsToBeDone(transaction, about.authority(), matter.subject())
                .flatMap(rows -> Multi.createFrom()
                        .iterable(rows)
                        .filter(row -> reminder.get().speaksOf(Pathway.codeOf(row.step())))
                        .onItem()
                        .transformToUniAndConcatenate(
                                row -> add(transaction, about, reminder.get(), holders, row, lists))
                        .collect()
                        .last())
                .map(_ -> lists.entrySet().stream()
                        .map(each -> new Notices.Addressed(
                                matter.items(each.getValue().audits().stream()
                                        .distinct()
                                        .toList()),
                                Map.of(each.getKey(), each.getValue().role())))
                        .toList());
    }

    private record Listed(String role, List<String> audits) {}

    private Uni<Void> add(
            Mutiny.StatelessSession transaction,
            EventMetadata about,
            Telling.Reminder reminder,
            List<Holder> holders,
            DueDateRow row,
            Map<String, Listed> lists) {
        return audits.find(transaction, about.authority(), row.audit())
                .invoke(audit -> new Addressees(audit, holders)
                        .staff(List.of(row.staff()))
                        .roles(reminder.roles())
                        .all()
                        .forEach((who, role) -> {
                            if (audit.filter(facts -> facts.hiddenFrom(who)).isEmpty()) {
                                lists.computeIfAbsent(who, _ -> new Listed(role, new ArrayList<>()))
                                        .audits()
                                        .add(row.audit());
                            }
                        }))
                .replaceWithVoid();
    }
}
