package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.practiceaudit.eventstore.Narrative;

/**
 * What has happened to an audit beside the auditor's work.
 *
 * @param considerFrom since when those audited consider it (PQ-15); empty until it is handed in
 * @param checked the completeness check that it has passed as it stands; empty where none has
 * @param services internal services recorded as involved with the child (TH-20)
 * @param earlier what the auditor says of the actions of the audit that this one goes back to (TH-35)
 * @param cycleOver whether its cycle is closed
 */
record Course(
        List<Return> returns,
        Optional<Instant> considerFrom,
        Optional<Checked> checked,
        List<Challenge> challenges,
        List<String> services,
        Optional<EarlierActions> earlier,
        boolean cycleOver,
        List<Shared> shared) {
    static final Course NONE = new Course(
            List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), false, List.of());

    Course {
        returns = List.copyOf(returns);
        challenges = List.copyOf(challenges);
        services = List.copyOf(services);
        shared = List.copyOf(shared);
    }

    /**
     * It went back to the auditor (TH-14, PQ-16).
     *
     * @param reasons as codes of the programme
     * @param dueOn last day, in London, on which it comes back in time
     */
    record Return(List<String> reasons, Narrative note, LocalDate dueOn, List<Recipient> told, String by, Instant at) {
        Return {
            reasons = List.copyOf(reasons);
            told = List.copyOf(told);
        }
    }

    record Checked(String by, Instant at) {}

    /** Who got the result, and when (TH-20, TH-35). */
    record Shared(List<Recipient> with, List<Recipient> copied, List<String> services, Instant at) {
        Shared {
            with = List.copyOf(with);
            copied = List.copyOf(copied);
            services = List.copyOf(services);
        }
    }

    Optional<Challenge> challenge(String id) {
        return challenges.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Course returned(Return once) {
        return new Course(
                Work.added(returns, once),
                considerFrom,
                Optional.empty(),
                challenges,
                services,
                earlier,
                cycleOver,
                shared);
    }

    Course consideredFrom(Instant at) {
        return new Course(returns, Optional.of(at), checked, challenges, services, earlier, cycleOver, shared);
    }

    Course checked(Checked passed) {
        return new Course(returns, considerFrom, Optional.of(passed), challenges, services, earlier, cycleOver, shared);
    }

    Course and(Challenge challenge) {
        return with(Work.added(challenges, challenge));
    }

    Course challenge(String id, UnaryOperator<Challenge> change) {
        var all = new ArrayList<>(challenges);
        all.replaceAll(each -> each.id().equals(id) ? change.apply(each) : each);
        return with(all);
    }

    /** Moderation has the last word on whatever was taken further (PQ-17). */
    Course moderated() {
        var all = new ArrayList<>(challenges);
        all.replaceAll(Challenge::moderated);
        return with(all);
    }

    private Course with(List<Challenge> all) {
        return new Course(returns, considerFrom, checked, all, services, earlier, cycleOver, shared);
    }

    Course involving(List<String> now) {
        return new Course(returns, considerFrom, checked, challenges, now, earlier, cycleOver, shared);
    }

    Course with(EarlierActions now) {
        return new Course(returns, considerFrom, checked, challenges, services, Optional.of(now), cycleOver, shared);
    }

    Course over() {
        return new Course(returns, considerFrom, checked, challenges, services, earlier, true, shared);
    }

    Course and(Shared once) {
        return new Course(
                returns, considerFrom, checked, challenges, services, earlier, cycleOver, Work.added(shared, once));
    }
}
