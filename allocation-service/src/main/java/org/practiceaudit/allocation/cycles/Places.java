package org.practiceaudit.allocation.cycles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.programme.Auditors.CourtCases;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.Spread;

/** How many records a draw wants, and which places are filled before chance alone fills the rest. */
final class Places {
    static final String COURT = "court";
    static final String LINE = "line-";

    private static final List<String> RATINGS = List.of("red", "amber", "green");
    private static final List<String> MOVEMENTS = List.of("transfer", "stepped-up", "stepped-down");

    /**
     * Places for records of one sort.
     *
     * @param shares whether a record drawn for another place counts here too
     * @param wish filled as far as possible, and no shortfall when it is not
     */
    record Place(String stratum, String rule, int count, Predicate<Child> fits, boolean shares, boolean wish) {}

    private final Frame frame;
    private final Held held;
    private final Draw.DrawRequest request;
    private final Capacity capacity;
    private final Pairs pairs;
    private final List<Child> eligible;
    private final List<Place> places = new ArrayList<>();
    private final int wanted;

    Places(Frame frame, Held held, Draw.DrawRequest request, Capacity capacity, Pairs pairs, List<Child> eligible) {
        this.frame = frame;
        this.held = held;
        this.request = request;
        this.capacity = capacity;
        this.pairs = pairs;
        this.eligible = eligible;
        this.wanted = count();
        court();
        held.activity().spread().forEach(this::spread);
        if (!eachHasItsPlace()) {
            places.add(new Place(Draw.GENERAL, rule(), wanted, _ -> true, true, true));
        }
    }

    int wanted() {
        return wanted;
    }

    String rule() {
        return Sources.rule(held.activity().howMany().source());
    }

    List<Place> inOrder() {
        return places;
    }

    /** Where every record is drawn for a quota or a line, chance has nothing to fill. */
    private boolean eachHasItsPlace() {
        return switch (held.activity().howMany()) {
            case HowMany.Quotas _, HowMany.PerLineOfEnquiry _ -> true;
            case HowMany.PerAuditor _, HowMany.Target _, HowMany.Everything _, HowMany.BelowGood _, HowMany.Named _ ->
                false;
        };
    }

    private int count() {
        return switch (held.activity().howMany()) {
            case HowMany.PerAuditor _ -> capacity.places();
            case HowMany.Quotas(var quotas, var _) -> quotas(quotas);
            case HowMany.Target _ ->
                held.activity().timetable().target(held.choice().month());
            case HowMany.PerLineOfEnquiry(int least, int most, var _) ->
                lines(request.perLine() == 0 ? least : Math.clamp(request.perLine(), least, most));
            case HowMany.Everything _ -> eligible.size();
            case HowMany.BelowGood share ->
                share.widened() && request.widened() ? eligible.size() : share.of(eligible.size());
            case HowMany.Named _ -> held.choice().named().size();
        };
    }

    private int quotas(List<HowMany.Quota> quotas) {
        for (var quota : quotas) {
            places.add(new Place(
                    quota.code(),
                    rule(),
                    quota.atLeast(),
                    child -> pairs.anybodyFor(child, quota.code()),
                    false,
                    false));
        }
        return quotas.stream().mapToInt(HowMany.Quota::atLeast).sum();
    }

    private int lines(int each) {
        held.lines().forEach(line -> places.add(new Place(LINE + line, rule(), each, _ -> true, false, false)));
        return each * held.lines().size();
    }

    /** BR-03: as many children in court proceedings as those who receive them first have places. */
    private void court() {
        if (held.policy().auditors().courtCases() instanceof CourtCases.First(var job, var source)) {
            int count = capacity.auditors().stream()
                    .filter(auditor -> auditor.jobRole().equals(job))
                    .mapToInt(capacity::places)
                    .sum();
            places.add(new Place(COURT, Sources.rule(source), count, Child::courtProceedings, false, true));
        }
    }

    private void spread(Spread spread) {
        var rule = Sources.rule(spread.source());
        switch (spread.by()) {
            case RAG -> values(spread, rule, RATINGS, Child::rag);
            case MOVEMENT -> values(spread, rule, MOVEMENTS, Child::movement);
            case TEAM -> values(spread, rule, found(Child::team), Child::team);
            case PLAN_TYPE -> values(spread, rule, found(Child::planType), Child::planType);
            case SOCIAL_WORKER -> uncovered(spread, rule);
        }
    }

    private List<String> found(Function<Child, String> value) {
        return eligible.stream()
                .map(value)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private void values(Spread spread, String rule, List<String> values, Function<Child, String> value) {
        values.forEach(each -> places.add(new Place(
                spread.by().code() + "-" + each,
                rule,
                spread.atLeast(),
                child -> each.equals(value.apply(child)),
                true,
                false)));
    }

    /** CA-03: workers without an audit in the audit year come first, as far as there are places. */
    private void uncovered(Spread spread, String rule) {
        var covered = frame.past().stream()
                .filter(held::inYear)
                .map(PastAllocation::worker)
                .collect(Collectors.toSet());
        eligible.stream()
                .map(Child::worker)
                .filter(worker -> !covered.contains(worker))
                .distinct()
                .sorted(Comparator.comparing(worker -> Draw.lot(request.seed(), "worker:" + worker)))
                .forEach(worker -> places.add(new Place(
                        "worker-" + worker,
                        rule,
                        spread.atLeast(),
                        child -> child.worker().equals(worker),
                        true,
                        true)));
    }
}
