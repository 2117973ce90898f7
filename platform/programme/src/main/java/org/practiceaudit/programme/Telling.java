package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Notification.Fact;

/**
 * How soon people are told: at once, which is on its way within one minute, or in one digest a day; and of what is due, before
 * it is (TH-21).
 *
 * @param digestAt hour of the London day at which the digests go out
 * @param gathered facts that wait for the digest; every other one goes at once
 */
public record Telling(int digestAt, List<Fact> gathered, List<Reminder> reminders, String source) {

    /**
     * People are reminded of something.
     *
     * @param fact what of; the fact says what is due
     * @param workingDaysBefore the last day in time; 0 for that day itself
     * @param steps codes of the pathway steps that it speaks of; none for all of them
     * @param roles told besides whoever has to act
     */
    public record Reminder(Fact fact, int workingDaysBefore, List<String> steps, List<Role> roles, String source) {
        public Reminder {
            steps = List.copyOf(steps);
            roles = List.copyOf(roles);
            new Checks()
                    .that(fact.reminds(), "fact", "is " + fact.code() + ", which is no reminder", "name a reminder")
                    .range("workingDaysBefore", workingDaysBefore, 0, 60)
                    .distinct("roles", roles, Role::code)
                    .sourced(source)
                    .orThrow();
        }

        public boolean speaksOf(String step) {
            return steps.isEmpty() || steps.contains(step);
        }
    }

    public Telling {
        gathered = List.copyOf(gathered);
        reminders = List.copyOf(reminders);
        new Checks()
                .range("digestAt", digestAt, 0, 23)
                .distinct("gathered", gathered, Fact::code)
                .distinct("reminders", reminders, each -> each.fact().code())
                .sourced(source)
                .orThrow();
    }

    public boolean atOnce(Fact fact) {
        return !gathered.contains(fact);
    }

    public Optional<Reminder> reminder(Fact fact) {
        return reminders.stream().filter(each -> each.fact() == fact).findFirst();
    }
}
