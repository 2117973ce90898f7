package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;

/** Children as a case system would export them for auditing: references, plans and who works with them. */
final class SyntheticChildren {
    private static final String NONE = "";

    private static final List<String> RATINGS = List.of("red", "amber", "green");
    private static final List<String> MOVEMENTS = List.of("transfer", "stepped-up", "stepped-down");

    private final Blueprint blueprint;
    private final Random random;
    private final Faker faker;
    private final List<Member> staff;
    private final LocalDate today;
    private final Set<String> given = new HashSet<>();

    SyntheticChildren(Blueprint blueprint, Random random, List<Member> staff, LocalDate today) {
        this.blueprint = blueprint;
        this.random = random;
        this.faker = new Faker(random);
        this.staff = staff;
        this.today = today;
    }

    SyntheticAuthority.Child next(String team, String service) {
        var plan = plan(service);
        var reference = reference();
        return new SyntheticAuthority.Child(
                reference,
                team,
                service,
                anyOf("social-worker", team),
                plan,
                court(plan),
                plan.equals("looked-after") ? anyOf("iro", NONE) : NONE,
                plan.equals("child-protection") ? anyOf("cp-chair", NONE) : NONE,
                chance(12) ? today.minusDays(20 + random.nextInt(500)).toString() : NONE,
                chance(1),
                chance(1),
                blueprint.rates(service) ? oneOf(RATINGS) : NONE,
                blueprint.rates(service) && chance(20) ? oneOf(MOVEMENTS) : NONE,
                blueprint.themes().stream().filter(_ -> chance(40)).toList(),
                Described.of(reference, today));
    }

    /** The work of today, and of somebody before. */
    List<SyntheticAuthority.Involvement> involvements(SyntheticAuthority.Child child) {
        var since = today.minusDays(30 + random.nextInt(400));
        var all = new ArrayList<SyntheticAuthority.Involvement>();
        all.add(new SyntheticAuthority.Involvement(child.child(), child.worker(), "worker", since, NONE));
        if (chance(60)) {
            all.add(past(child, anyOf("social-worker", NONE), since));
        }
        if (chance(20)) {
            all.add(past(child, anyOf("practice-supervisor", NONE), since));
        }
        return all.stream()
                .filter(each ->
                        !each.staff().equals(child.worker()) || each.to().isEmpty())
                .toList();
    }

    private SyntheticAuthority.Involvement past(SyntheticAuthority.Child child, String who, LocalDate until) {
        var from = until.minusDays(60 + random.nextInt(300));
        return new SyntheticAuthority.Involvement(
                child.child(), who, "worker", from, until.minusDays(1).toString());
    }

    private String reference() {
        var reference = faker.numerify("C######");
        while (!given.add(reference)) {
            reference = faker.numerify("C######");
        }
        return reference;
    }

    private String plan(String service) {
        return switch (service) {
            case "assessment", "assessment-and-intervention", "mash", "contact", "brief-intervention" ->
                chance(70) ? "child-in-need" : "assessment";
            case "safeguarding", "family-support-and-protection", "family-intervention" ->
                chance(65) ? "child-protection" : "child-in-need";
            case "children-with-disabilities" -> "child-in-need";
            default -> "looked-after";
        };
    }

    private boolean court(String plan) {
        return switch (plan) {
            case "looked-after" -> chance(30);
            case "child-protection" -> chance(10);
            default -> false;
        };
    }

    /** @param team empty for whichever */
    private String anyOf(String jobRole, String team) {
        var fitting = staff.stream()
                .filter(member -> member.jobRole().equals(jobRole))
                .filter(member -> team.isEmpty() || member.team().equals(team))
                .toList();
        return fitting.get(random.nextInt(fitting.size())).staff();
    }

    private String oneOf(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
