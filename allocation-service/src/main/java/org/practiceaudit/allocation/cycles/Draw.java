package org.practiceaudit.allocation.cycles;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/**
 * The draw of a cycle: a function of frame, policy, first day and seed, the same for ever.
 *
 * <p>A child's lot is HMAC-SHA-256 with the seed in decimal as the key over {@code draw:} and the reference, both UTF-8; the
 * lowest lots, read as hexadecimal, are drawn. First as many children in court proceedings as there are court
 * consultants (BR-03: wherever one is available), then from all that are left until every auditor has their number
 * (BR-01). Changing any of this needs another {@link #ALGORITHM}.
 */
public final class Draw {
    /** Recorded with every sample. */
    public static final String ALGORITHM = "hmac-sha256-rank.v1";

    static final String COURT = "court";
    static final String GENERAL = "general";
    static final String RECENTLY_AUDITED = "recently-audited";
    static final String RECENTLY_ALLOCATED = "recently-allocated";
    static final String CONSENT_REFUSED = "consent-refused";
    static final String WITHHELD = "record-withheld";
    static final String NOBODY_INDEPENDENT = "nobody-independent";

    private final Frame frame;
    private final ProgrammePolicy policy;
    private final LocalDate startsOn;
    private final List<StaffMember> auditors;
    private final List<StaffMember> moderators;
    private final Bars auditing;
    private final Bars moderating;

    private Draw(Frame frame, ProgrammePolicy policy, LocalDate startsOn) {
        this.frame = frame;
        this.policy = policy;
        this.startsOn = startsOn;
        this.auditors = frame.auditors(policy, startsOn);
        this.moderators = frame.moderators(policy, startsOn);
        this.auditing = new Bars(frame, policy.independence(), startsOn);
        this.moderating = new Bars(frame, policy.moderation().independence(), startsOn);
    }

    /**
     * @param startsOn the cycle's first day, from which "recently" counts back
     */
    public static Sample of(Frame frame, ProgrammePolicy policy, LocalDate startsOn, long seed) {
        return new Draw(frame, policy, startsOn).with(seed);
    }

    /** The lot of {@code what} under a seed, for any order that must not depend on who gives it. */
    public static String lot(long seed, String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Long.toString(seed).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
        }
    }

    private Sample with(long seed) {
        var excluded = new ArrayList<Sample.Exclusion>();
        var eligible = new ArrayList<Child>();
        for (var child : frame.children()) {
            var reasons = reasonsAgainst(child);
            if (reasons.isEmpty()) {
                eligible.add(child);
            } else {
                excluded.add(new Sample.Exclusion(child.child(), reasons));
            }
        }
        int wanted = auditors.size() * policy.auditors().perAuditorAndCycle();
        return new Sample(seed, wanted, draw(ranked(eligible, seed), wanted), excluded);
    }

    private List<Sample.Drawn> draw(List<Child> ranked, int wanted) {
        var court = ranked.stream()
                .filter(Child::courtProceedings)
                .limit(placesForCourt())
                .toList();
        var rest = ranked.stream().filter(child -> !court.contains(child)).limit(wanted - court.size());
        return Stream.concat(
                        court.stream().map(child -> new Sample.Drawn(child.child(), COURT)),
                        rest.map(child -> new Sample.Drawn(child.child(), GENERAL)))
                .toList();
    }

    private long placesForCourt() {
        var preferred = policy.auditors().courtCases().jobRole();
        return auditors.stream()
                        .filter(each -> each.jobRole().equals(preferred))
                        .count()
                * policy.auditors().perAuditorAndCycle();
    }

    private static List<Child> ranked(List<Child> eligible, long seed) {
        record Lot(String lot, Child child) {}
        return eligible.stream()
                .map(child -> new Lot(lot(seed, "draw:" + child.child()), child))
                .sorted(Comparator.comparing(Lot::lot)
                        .thenComparing(each -> each.child().child()))
                .map(Lot::child)
                .toList();
    }

    private List<String> reasonsAgainst(Child child) {
        var reasons = new ArrayList<String>();
        int months = policy.lookBack().notAuditedWithinMonths();
        if (child.lastAuditedOn() != null && recent(child.lastAuditedOn(), months)) {
            reasons.add(RECENTLY_AUDITED);
        }
        if (frame.past().stream()
                .anyMatch(past -> past.child().equals(child.child()) && recent(past.dueOn(), months))) {
            reasons.add(RECENTLY_ALLOCATED);
        }
        if (child.consentRefused()) {
            reasons.add(CONSENT_REFUSED);
        }
        if (child.withheld()) {
            reasons.add(WITHHELD);
        }
        if (!anybodyFor(child)) {
            reasons.add(NOBODY_INDEPENDENT);
        }
        return reasons;
    }

    private boolean recent(LocalDate day, int months) {
        return months > 0 && WorkingDays.withinLastMonths(day, months, startsOn);
    }

    private boolean anybodyFor(Child child) {
        return auditors.stream()
                .filter(auditor -> auditing.independent(auditor, child))
                .anyMatch(auditor -> moderators.stream()
                        .anyMatch(moderator -> !moderator.staff().equals(auditor.staff())
                                && moderating.independent(moderator, child)));
    }
}
