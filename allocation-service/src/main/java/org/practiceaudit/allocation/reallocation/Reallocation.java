package org.practiceaudit.allocation.reallocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.allocation.allocations.HandOver;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Auditors.CourtCases;

/**
 * Finds who takes over audits under the rules of their cycle (PQ-06). It changes as little as possible: no other audit, and
 * the moderator only where they would be the new auditor. Several audits are found a taker for together, so that none is
 * left over where all of them could have one. A function of its input.
 */
final class Reallocation {
    /**
     * @param auditor whom the caller names, null to have somebody chosen
     * @param moderator whom the caller names, null to leave it as it is where that is possible
     */
    record Wish(String audit, String auditor, String moderator) {
        static Wish open(String audit) {
            return new Wish(audit, null, null);
        }
    }

    private final Situation situation;
    private final ReallocationReason reason;
    private final Taking taking;
    private final Map<String, List<Wish>> given = new HashMap<>();

    private Reallocation(Situation situation, ReallocationReason reason) {
        this.situation = situation;
        this.reason = reason;
        this.taking = new Taking(situation);
    }

    /** By audit: who takes it over, or why nobody can. Where nobody can for one, nothing should be done for any. */
    static Map<String, HandOver> of(Situation situation, List<Wish> wishes, ReallocationReason reason) {
        return new Reallocation(situation, reason).all(wishes);
    }

    private Map<String, HandOver> all(List<Wish> wishes) {
        var leftOver = new ArrayList<Wish>();
        for (var wish : wishes) {
            if (!place(wish, new HashSet<>())) {
                leftOver.add(wish);
            }
        }
        var result = new LinkedHashMap<String, HandOver>();
        given.forEach((auditor, theirs) ->
                theirs.forEach(wish -> result.put(wish.audit(), to(wish, situation.member(auditor)))));
        leftOver.forEach(wish -> result.put(wish.audit(), new HandOver.Nobody(taking.against(wish))));
        return result;
    }

    /** Finds a place, if need be by having another of these audits go to somebody else. */
    private boolean place(Wish wish, Set<String> tried) {
        for (var candidate : candidates(wish)) {
            if (!tried.add(candidate.staff())) {
                continue;
            }
            var theirs = given.computeIfAbsent(candidate.staff(), _ -> new ArrayList<>());
            if (theirs.size() < taking.left(candidate)) {
                theirs.add(wish);
                return true;
            }
            for (var other : List.copyOf(theirs)) {
                if (place(other, tried)) {
                    theirs.remove(other);
                    theirs.add(wish);
                    return true;
                }
            }
        }
        return false;
    }

    /** The best first: least change, then fewest audits in the year, then who has met worker and team least, then by lot. */
    private List<StaffMember> candidates(Wish wish) {
        var audit = wish.audit();
        var child = situation.child(audit);
        return situation.capacity().auditors().stream()
                .filter(each -> taking.mayTake(each, wish))
                .sorted(Comparator.<StaffMember, Boolean>comparing(each -> notForTheirJob(each, audit))
                        .thenComparing(each -> !moderatorStays(wish, each))
                        .thenComparing(each -> inYear(each))
                        .thenComparing(each -> situation.metWorker(each, child))
                        .thenComparing(each -> situation.metTeam(each, child))
                        .thenComparing(each -> lot(audit, each)))
                .toList();
    }

    /** BR-03: court cases go to the job that comes first for them, and that job is kept free for them. */
    private boolean notForTheirJob(StaffMember auditor, String audit) {
        return situation.held().policy().auditors().courtCases() instanceof CourtCases.First(var job, var _)
                && situation.child(audit).courtProceedings()
                        != auditor.jobRole().equals(job);
    }

    private int inYear(StaffMember auditor) {
        return situation.capacity().inYear(auditor)
                + situation.audits(auditor)
                + given.getOrDefault(auditor.staff(), List.of()).size();
    }

    private boolean moderatorStays(Wish wish, StaffMember auditor) {
        return moderator(wish, auditor)
                .filter(each ->
                        each.staff().equals(situation.audit(wish.audit()).moderator()))
                .isPresent();
    }

    private HandOver to(Wish wish, StaffMember auditor) {
        var moderator = moderator(wish, auditor).orElseThrow();
        int equals = candidates(wish).size();
        return new HandOver.To(
                auditor.staff(),
                moderator.staff(),
                new TakingOver(situation, reason).why(wish, auditor, moderator, inYear(auditor), equals));
    }

    /** Whoever is named, else whoever it was, else the one with the fewest. */
    private Optional<StaffMember> moderator(Wish wish, StaffMember auditor) {
        var able = taking.moderators(wish, auditor);
        var before = situation.audit(wish.audit()).moderator();
        return able.stream()
                .filter(each -> each.staff().equals(before))
                .findFirst()
                .or(() -> able.stream()
                        .min(Comparator.<StaffMember>comparingInt(situation::moderations)
                                .thenComparing(each -> lot(wish.audit(), each))));
    }

    private String lot(String audit, StaffMember member) {
        return Draw.lot(situation.seed(), "reallocation:" + audit + ":" + member.staff());
    }
}
