package org.practiceaudit.local.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.DrawnFrom;
import org.practiceaudit.programme.Preparation;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.Spread;
import org.practiceaudit.programme.Term;
import org.practiceaudit.programme.Timetable;

/**
 * What an authority must have for a programme to be run in it: the services that it draws from, the jobs that it names, and
 * records that show what it looks for.
 *
 * @param only the services of a small authority, which has one team in each; none for all services and a usual size
 */
record Blueprint(ProgrammePolicy policy, List<String> only) {
    /** Where foster carers and those who support them belong. */
    static final String FOSTERING = "fostering";

    private static final List<String> USUAL_SERVICES = List.of("assessment", "safeguarding", "children-in-care");
    private static final int MOST_IN_LARGE_SERVICES = 3;

    Blueprint {
        only = List.copyOf(only);
    }

    /** Of a usual size. */
    Blueprint(ProgrammePolicy policy) {
        this(policy, List.of());
    }

    /** Those that hold children's records, as the programme codes them; three usual ones where it names none. */
    List<String> services() {
        if (!only.isEmpty()) {
            return only;
        }
        var named = policy.activities().stream()
                .flatMap(Blueprint::services)
                .distinct()
                .toList();
        return named.isEmpty() ? USUAL_SERVICES : named;
    }

    private static Stream<String> services(Activity activity) {
        var grouped = activity.timetable() instanceof Timetable.Rolling rolling
                ? rolling.groups().stream().flatMap(group -> group.services().stream())
                : Stream.<String>empty();
        return Stream.concat(grouped, activity.drawnFrom().services().stream());
    }

    /** The same authority, in more parts where it has more services. */
    List<String> teams() {
        int each = !only.isEmpty() ? 1 : services().size() <= MOST_IN_LARGE_SERVICES ? 4 : 3;
        return services().stream()
                .flatMap(service -> IntStream.rangeClosed(1, each).mapToObj(n -> service + "-" + n))
                .toList();
    }

    /** More of them where a programme goes by whose work it has not looked at yet (CA-03). */
    int workersOfTeam() {
        return spreads(Spread.By.SOCIAL_WORKER).findAny().isPresent() ? 8 : 4;
    }

    int childrenOfTeam() {
        return only.isEmpty() ? 50 : 6;
    }

    boolean hasFosterCarers() {
        return policy.activities().stream()
                .anyMatch(each -> each.drawnFrom().subject() == DrawnFrom.Subject.FOSTER_CARER);
    }

    /** Jobs that audit, moderate, oversee moderation, exempt, prepare or have a part in pathways, beside those that every authority has. */
    Set<String> jobs() {
        var jobs = new TreeSet<>(policy.moderation().moderatorJobRoles());
        policy.auditors().roles().forEach(each -> jobs.add(each.code()));
        policy.moderation().overseenBy().forEach(each -> jobs.add(each.code()));
        policy.pathways().stream()
                .flatMap(pathway -> pathway.parts().stream())
                .map(Role::code)
                .forEach(jobs::add);
        policy.exemptions().grants().forEach(each -> jobs.add(each.by().code()));
        if (policy.preparation() instanceof Preparation.LinesOfEnquiry agreed) {
            agreed.present().stream().map(Role::code).forEach(jobs::add);
        }
        return jobs;
    }

    /** Whether nobody audits or moderates without training (TH-05). */
    boolean asksForTraining() {
        return policy.activities().stream().anyMatch(each -> each.independence().trained());
    }

    /** Whether records of this service show a rating and movements at the front door (CA-09). */
    boolean rates(String service) {
        return Stream.of(Spread.By.RAG, Spread.By.MOVEMENT)
                .flatMap(this::spreads)
                .anyMatch(each -> each.drawnFrom().services().contains(service));
    }

    /** By which records can be chosen; none where no activity is held on a theme (CA-02). */
    List<String> themes() {
        return policy.activities().stream().anyMatch(each -> each.drawnFrom().themed())
                ? policy.tool().themes().stream().map(Term::code).toList()
                : List.of();
    }

    private Stream<Activity> spreads(Spread.By by) {
        return policy.activities().stream()
                .filter(each -> each.spread().stream().anyMatch(spread -> spread.by() == by));
    }
}
