package org.practiceaudit.allocation.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.allocation.cycles.Unavailable;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.ProgrammePolicy;

/** Who has no dip sample in a cycle because nobody above them has agreed to it (TH-07). */
@ApplicationScoped
public class Agreements {
    private static final int PAGE = 1000;
    private static final String NO_AGREEMENT = "no-agreement";
    private static final String RULE = "TH-07";

    private final EventStore store;

    Agreements(EventStore store) {
        this.store = store;
    }

    /** None where the activity asks for no agreement. */
    public Uni<List<Unavailable>> missing(
            String authority, String cycle, ProgrammePolicy policy, Activity activity, List<StaffMember> staff) {
        var jobs = policy.wider()
                .dipSamples()
                .held()
                .filter(held -> held.activity().equals(activity.code()))
                .map(held -> held.agreedFor())
                .orElse(List.of());
        return jobs.isEmpty()
                ? Uni.createFrom().item(List.of())
                : given(authority, cycle, "", new HashSet<>())
                        .map(given -> staff.stream()
                                .filter(member -> jobs.contains(member.jobRole()))
                                .filter(member -> !given.contains(member.staff()))
                                .map(member -> new Unavailable(member.staff(), NO_AGREEMENT, RULE))
                                .toList());
    }

    private Uni<Set<String>> given(String authority, String cycle, String after, Set<String> before) {
        return store.list(authority, AgreementStreams.KIND, Map.of("cycle", cycle), after, PAGE)
                .flatMap(page -> {
                    page.forEach(each -> before.add(each.shown().get("staff").asText()));
                    return page.size() < PAGE
                            ? Uni.createFrom().item(before)
                            : given(authority, cycle, page.getLast().id(), before);
                });
    }
}
