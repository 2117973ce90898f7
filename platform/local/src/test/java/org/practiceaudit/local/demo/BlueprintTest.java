package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.programme.HowMany;
import org.practiceaudit.programme.Preparation;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Spread;

/** Each programme's cycles can be held in the authority that is made for it. */
class BlueprintTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    static List<String> programmes() {
        return Programmes.shippedIds();
    }

    static Stream<Occasion> occasions() {
        return Programmes.shippedIds().stream()
                .flatMap(id -> new Shape(Programmes.shipped(id), 2026).occasions().stream());
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everybodyNamedIsInTheDirectoryOnce(String programme) {
        var authority = authority(programme);
        var ids = authority.staff().stream().map(Member::staff).toList();
        assertEquals(new HashSet<>(ids).size(), ids.size());
        var named = new HashSet<>(ids);
        assertTrue(named.containsAll(Set.of(Cast.AUDIT_TEAM, Cast.AUDIT_MANAGER, Cast.HEAD_OF_QUALITY)));
        assertTrue(authority.carers().stream().allMatch(carer -> named.contains(carer.worker())));
        named.add("");
        assertTrue(authority.staff().stream().allMatch(member -> named.contains(member.lineManager())));
        assertTrue(authority.children().stream()
                .allMatch(child -> named.containsAll(Set.of(child.worker())) && named.contains(child.iro())));
    }

    /** Without them no population can be frozen (BR-08). */
    @ParameterizedTest
    @MethodSource("programmes")
    void everyTeamHasItsManagers(String programme) {
        var authority = authority(programme);
        Stream.concat(
                        authority.children().stream().map(SyntheticAuthority.Child::team),
                        authority.carers().stream().map(SyntheticCarers.Carer::team))
                .distinct()
                .forEach(team -> assertEquals(
                        3,
                        authority.staff().stream()
                                .filter(member -> member.responsibleFor().contains(team))
                                .map(Member::jobRole)
                                .filter(Set.of("team-manager", "service-manager", "head-of-service")::contains)
                                .count(),
                        team));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyJobThatAuditsOrModeratesIsHeldByATrainedPerson(String programme) {
        var policy = Programmes.shipped(programme);
        var trained = authority(programme).staff().stream()
                .filter(member -> !new Blueprint(policy).asksForTraining()
                        || !member.trainedOn().isEmpty())
                .map(Member::jobRole)
                .collect(Collectors.toSet());
        policy.auditors().roles().forEach(role -> assertTrue(trained.contains(role.code()), role.code()));
        assertTrue(trained.containsAll(policy.moderation().moderatorJobRoles()));
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void thoseWhoPrepareAndConfirmAreThere(String programme) {
        var policy = Programmes.shipped(programme);
        var roles = authority(programme).staff().stream()
                .flatMap(member -> member.roles().stream())
                .collect(Collectors.toSet());
        policy.confirmation().by().forEach(role -> assertTrue(roles.contains(role.code()), role.code()));
        if (policy.preparation() instanceof Preparation.LinesOfEnquiry agreed) {
            agreed.present().forEach(role -> assertTrue(roles.contains(role.code()), role.code()));
        }
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void thereAreEnoughPlacesForWhatIsWanted(Occasion occasion) {
        var activity = occasion.activity();
        Map<String, Long> holders = authority(occasion.policy().id()).staff().stream()
                .filter(member -> !activity.independence().trained()
                        || !member.trainedOn().isEmpty())
                .collect(Collectors.groupingBy(Member::jobRole, Collectors.counting()));
        Function<List<String>, Long> places = jobs ->
                jobs.stream().mapToLong(job -> holders.getOrDefault(job, 0L)).sum() * activity.mostEach();
        switch (activity.howMany()) {
            case HowMany.Quotas(var quotas, var _) ->
                quotas.forEach(quota -> assertTrue(places.apply(quota.jobRoles()) >= quota.atLeast(), quota.code()));
            case HowMany.Target _ ->
                assertTrue(places.apply(activity.auditedBy())
                        >= activity.timetable().target(occasion.month()));
            case HowMany.PerLineOfEnquiry(int least, int _, var _) ->
                assertTrue(places.apply(activity.auditedBy()) >= 2L * least);
            case HowMany.Everything _ ->
                assertTrue(places.apply(activity.auditedBy())
                        >= authority(occasion.policy().id()).carers().size());
            case HowMany.PerAuditor _, HowMany.BelowGood _, HowMany.Named _ ->
                assertTrue(places.apply(activity.auditedBy()) > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void theServicesDrawnFromShowWhatIsLookedFor(Occasion occasion) {
        var children = authority(occasion.policy().id()).children().stream()
                .filter(child ->
                        occasion.services().isEmpty() || occasion.services().contains(child.service()))
                .toList();
        if (occasion.theme() != null) {
            var themed = children.stream()
                    .filter(child -> child.themes().contains(occasion.theme()))
                    .count();
            assertTrue(themed > occasion.activity().timetable().target(occasion.month()) && themed < children.size());
        }
        occasion.activity().spread().stream().map(Spread::by).forEach(by -> {
            switch (by) {
                case RAG ->
                    assertTrue(values(children, SyntheticAuthority.Child::rag)
                            .containsAll(Set.of("red", "amber", "green")));
                case MOVEMENT ->
                    assertTrue(values(children, SyntheticAuthority.Child::movement)
                            .containsAll(Set.of("transfer", "stepped-up", "stepped-down")));
                case TEAM, PLAN_TYPE, SOCIAL_WORKER -> assertTrue(children.size() > 1);
            }
        });
    }

    @Test
    void filesHaveALineForEach() {
        var authority = authority("camden");
        assertEquals(
                1 + authority.carers().size(), authority.carersCsv().lines().count());
        assertEquals(
                "child,team,service,worker,planType,courtProceedings,iro,cpChair,lastAuditedOn,consentRefused,withheld,"
                        + "rag,movement,themes,dateOfBirth,ethnicity,gender",
                authority.childrenCsv().lines().findFirst().orElseThrow());
    }

    private static Set<String> values(
            List<SyntheticAuthority.Child> children, Function<SyntheticAuthority.Child, String> value) {
        return children.stream().map(value).collect(Collectors.toSet());
    }

    private static SyntheticAuthority authority(String programme) {
        return SyntheticAuthority.of(new Blueprint(Programmes.shipped(programme)), 2026, TODAY);
    }
}
