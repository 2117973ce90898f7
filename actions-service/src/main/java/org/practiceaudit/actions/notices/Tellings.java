package org.practiceaudit.actions.notices;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.actions.calendar.Due.Kind;
import org.practiceaudit.actions.calendar.DueDates;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.contracts.AboutAudit;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.WiderWorkEvent;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.messaging.StaffBook.Holder;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;

/** Tells people of what is heard: finds out what there is to be told, and to whom. */
@ApplicationScoped
public class Tellings {
    private final KnownAudits audits;
    private final ProgrammeBook programmes;
    private final StaffBook staff;
    private final DueDates dueDates;
    private final Notices notices;
    private final NotHeld notHeld;
    private final Undelivered undelivered;
    private final BusinessClock clock;

    Tellings(
            KnownAudits audits,
            ProgrammeBook programmes,
            StaffBook staff,
            DueDates dueDates,
            Notices notices,
            NotHeld notHeld,
            Undelivered undelivered,
            BusinessClock clock) {
        this.audits = audits;
        this.programmes = programmes;
        this.staff = staff;
        this.dueDates = dueDates;
        this.notices = notices;
        this.notHeld = notHeld;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    /** What is known where an event is heard. */
    private record Ground(Optional<AuditFacts> audit, Optional<ProgrammePolicy> policy, List<Holder> holders) {
        Addressees addressees() {
            return new Addressees(audit, holders);
        }

        List<Role> told(Fact fact) {
            return policy.map(known -> known.told(fact)).orElse(List.of());
        }
    }

    /** Within the transaction that hears it, after whatever else it brings about here. */
    public Uni<Void> tell(Mutiny.StatelessSession transaction, Received received) {
        var about = received.metadata();
        return freed(transaction, received)
                .flatMap(_ -> audit(transaction, about, received.event()))
                .flatMap(audit -> policy(about, audit).flatMap(policy -> {
                    var matters = matters(received.event(), policy);
                    return matters.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : staff.holding(transaction, about.authority(), roles(matters, policy))
                                    .map(holders -> new Ground(audit, policy, holders))
                                    .flatMap(ground -> addressed(transaction, about, ground, matters))
                                    .flatMap(all -> notices.write(transaction, about, audit, policy, all));
                }));
    }

    private static List<Matter> matters(PublicEvent event, Optional<ProgrammePolicy> policy) {
        return switch (event) {
            case AllocationEvent it -> AllocationMatters.of(it);
            case AuditEvent it -> AuditMatters.of(it);
            case WiderWorkEvent it -> AuditMatters.of(it);
            case ModerationEvent it -> ModerationMatters.of(it);
            case ActionsEvent it -> new ActionsMatters(policy).of(it);
        };
    }

    private Uni<?> freed(Mutiny.StatelessSession transaction, Received received) {
        return switch (received.event()) {
            case ModerationEvent.ModerationGradesCommitted it ->
                notices.release(transaction, received.metadata().authority(), it.audit(), clock.now());
            case ModerationEvent.ModerationCompleted it ->
                notices.release(transaction, received.metadata().authority(), it.audit(), clock.now());
            case AllocationEvent.StaffMemberRecorded it ->
                undelivered.nowHeldBy(transaction, received.metadata().authority(), it.staff());
            default -> Uni.createFrom().voidItem();
        };
    }

    /** An action of a plan is about no audit; whatever else is about one waits for its allocation. */
    private Uni<Optional<AuditFacts>> audit(
            Mutiny.StatelessSession transaction, EventMetadata about, PublicEvent event) {
        var audit = event instanceof AboutAudit it
                ? it.audit()
                : event instanceof ActionsEvent.ReminderDue due ? due.audit() : null;
        return audit == null
                ? Uni.createFrom().item(Optional.empty())
                : event instanceof ActionsEvent
                        ? audits.find(transaction, about.authority(), audit)
                        : audits.of(transaction, about, audit).map(Optional::of);
    }

    private Uni<Optional<ProgrammePolicy>> policy(EventMetadata about, Optional<AuditFacts> audit) {
        var programme = audit.map(AuditFacts::programme).orElse(about.programme());
        var version = audit.map(AuditFacts::programmeVersion).orElse(about.programmeVersion());
        return programme == null
                ? Uni.createFrom().item(Optional.empty())
                : programmes.find(about.authority(), programme, version).map(Optional::of);
    }

    private static Set<Role> roles(List<Matter> matters, Optional<ProgrammePolicy> policy) {
        var roles = EnumSet.noneOf(Role.class);
        matters.forEach(matter -> {
            policy.ifPresent(known -> roles.addAll(known.told(matter.fact())));
            switch (matter.whom()) {
                case Whom.InRoles(var asked, var _) -> roles.addAll(asked);
                case Whom.Shared _ -> roles.add(Role.GROUP_MANAGER);
                case Whom.ByPolicy _, Whom.Found _, Whom.Only _, Whom.WhoeverIsDue _ -> {}
            }
        });
        return roles;
    }

    private Uni<List<Notices.Addressed>> addressed(
            Mutiny.StatelessSession transaction, EventMetadata about, Ground ground, List<Matter> matters) {
        return Multi.createFrom()
                .iterable(matters)
                .onItem()
                .transformToUniAndConcatenate(matter -> matter.fact() == Fact.MEETINGS_NOT_HELD
                        ? notHeld.list(transaction, about, ground.policy(), ground.holders(), matter)
                        : addressed(transaction, about, ground, matter).map(List::of))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    private Uni<Notices.Addressed> addressed(
            Mutiny.StatelessSession transaction, EventMetadata about, Ground ground, Matter matter) {
        return matter.whom() instanceof Whom.WhoeverIsDue
                ? due(transaction, about, ground, matter)
                : Uni.createFrom()
                        .item(new Notices.Addressed(
                                matter, people(matter, ground.told(matter.fact()), ground.addressees())));
    }

    /** @param told roles that the policy names for the fact */
    static Map<String, String> people(Matter matter, List<Role> told, Addressees people) {
        var found =
                switch (matter.whom()) {
                    case Whom.ByPolicy(var also) -> people.staff(also).roles(told);
                    case Whom.Found(var staff) ->
                        staff.isEmpty()
                                ? people.roles(told)
                                : people.staff(staff).foundIn(told);
                    case Whom.Only(var only) -> people.staff(only);
                    case Whom.InRoles(var roles, var also) -> people.staff(also).roles(roles);
                    case Whom.Shared(var staff, var services) ->
                        people.staff(staff).services(services);
                    case Whom.WhoeverIsDue() -> people;
                };
        return found.all();
    }

    /** Nobody is reminded of what is done by now, or due on another day. */
    private Uni<Notices.Addressed> due(
            Mutiny.StatelessSession transaction, EventMetadata about, Ground ground, Matter matter) {
        var kind = kind(matter.fact());
        var step = matter.step() == null ? "" : matter.step();
        return dueDates.find(transaction, about.authority(), kind, matter.subject(), step)
                .map(found -> found.filter(row -> row.toBeDone() && row.dueOn().equals(matter.dueOn()))
                        .map(row -> new Notices.Addressed(
                                matter,
                                ground.addressees()
                                        .staff(List.of(row.staff()))
                                        .roles(ground.told(matter.fact()))
                                        .all()))
                        .orElseGet(() -> new Notices.Addressed(
                                matter, ground.addressees().all())));
    }

    private static Kind kind(Fact fact) {
        return switch (fact) {
            case AUDIT_DUE_SOON -> Kind.AUDIT;
            case MODERATION_DUE_SOON -> Kind.MODERATION;
            case PATHWAY_STEP_DUE_SOON -> Kind.PATHWAY_STEP;
            default -> Kind.ACTION;
        };
    }
}
