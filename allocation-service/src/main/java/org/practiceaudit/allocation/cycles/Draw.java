package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.practiceaudit.allocation.population.Child;

/**
 * The draw of a cycle: a function of frame, activity, choices and seed, the same for ever.
 *
 * <p>A record's lot is HMAC-SHA-256 with the seed in decimal as the key over {@code draw:} and the reference, both UTF-8; the
 * lowest lots, read as hexadecimal, come first. {@link Places} are filled one after the other, each with the first lots that
 * fit it, then all that is left by lot alone. Changing any of this needs another {@link #ALGORITHM}.
 */
public final class Draw {
    /** Recorded with every sample. */
    public static final String ALGORITHM = "hmac-sha256-rank.v1";

    static final String GENERAL = "general";
    static final String NAMED = "named";

    private final Frame frame;
    private final Held held;
    private final DrawRequest request;
    private final Capacity capacity;
    private final Pairs pairs;
    private final Eligibility eligibility;

    /**
     * What whoever draws decides beside the seed.
     *
     * @param perLine records for each line of enquiry; 0 for the least that the programme asks for (TH-04)
     * @param widenedBecause why all work below good is audited again instead of a share of it; null where it is not (TH-31)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DrawRequest(long seed, int perLine, String widenedBecause) {
        public static DrawRequest of(long seed) {
            return new DrawRequest(seed, 0, null);
        }

        boolean widened() {
            return widenedBecause != null && !widenedBecause.isBlank();
        }
    }

    private Draw(Frame frame, Held held, DrawRequest request) {
        this.frame = frame;
        this.held = held;
        this.request = request;
        this.capacity = new Capacity(frame, held);
        this.pairs = new Pairs(frame, held, capacity);
        this.eligibility = new Eligibility(frame, held, pairs);
    }

    public static Sample of(Frame frame, Held held, long seed) {
        return of(frame, held, DrawRequest.of(seed));
    }

    public static Sample of(Frame frame, Held held, DrawRequest request) {
        var draw = new Draw(frame, held, request);
        return held.isNamed() ? draw.named() : draw.byLot();
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

    private Sample byLot() {
        var excluded = new ArrayList<Sample.Exclusion>();
        var eligible = new ArrayList<Child>();
        for (var child : frame.children()) {
            var reasons = eligibility.reasonsAgainst(child);
            if (reasons.isEmpty()) {
                eligible.add(child);
            } else {
                excluded.add(new Sample.Exclusion(child.child(), reasons));
            }
        }
        var places = new Places(frame, held, request, capacity, pairs, eligible);
        var drawn = new LinkedHashMap<String, Sample.Drawn>();
        var shortfalls = new ArrayList<Sample.Shortfall>();
        var ranked = ranked(eligible, request.seed());
        for (var place : places.inOrder()) {
            int filled = fill(place, ranked, places.wanted(), drawn);
            if (place.wish() || filled >= place.count()) {
                continue;
            }
            shortfalls.add(new Sample.Shortfall(place.stratum(), place.rule(), place.count(), filled));
        }
        if (drawn.size() < places.wanted() && shortfalls.isEmpty()) {
            shortfalls.add(new Sample.Shortfall(GENERAL, places.rule(), places.wanted(), drawn.size()));
        }
        return new Sample(request, places.wanted(), List.copyOf(drawn.values()), excluded, shortfalls);
    }

    /** What is drawn already counts where it fits; answers with how many fit in the end. */
    private int fill(Places.Place place, List<Child> ranked, int wanted, Map<String, Sample.Drawn> drawn) {
        int filled = place.shares()
                ? (int) ranked.stream()
                        .filter(child -> drawn.containsKey(child.child()))
                        .filter(place.fits())
                        .count()
                : 0;
        for (var child : ranked) {
            if (filled >= place.count() || drawn.size() >= wanted) {
                break;
            }
            if (!drawn.containsKey(child.child()) && place.fits().test(child)) {
                drawn.put(
                        child.child(), new Sample.Drawn(child.child(), place.stratum(), eligibility.reAuditOf(child)));
                filled++;
            }
        }
        return filled;
    }

    /** CA-08, PQ-20: nobody draws what is named; only what stands against it is looked at. */
    private Sample named() {
        var children = frame.childrenByReference();
        var drawn = new ArrayList<Sample.Drawn>();
        var excluded = new ArrayList<Sample.Exclusion>();
        for (var named : held.choice().named()) {
            var child = children.get(named.child());
            var reasons = child == null ? List.of(Eligibility.UNKNOWN) : eligibility.reasonsAgainst(child);
            if (reasons.isEmpty()) {
                drawn.add(new Sample.Drawn(named.child(), NAMED, named.reAuditOf()));
            } else {
                excluded.add(new Sample.Exclusion(named.child(), reasons));
            }
        }
        int wanted = held.choice().named().size();
        var rule = Sources.rule(held.activity().howMany().source());
        var shortfalls = drawn.size() < wanted
                ? List.of(new Sample.Shortfall(NAMED, rule, wanted, drawn.size()))
                : List.<Sample.Shortfall>of();
        return new Sample(request, wanted, drawn, excluded, shortfalls);
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
}
