package org.practiceaudit.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Asking the clock or the random source, also by method reference. */
final class MakeTimesOrIds extends ArchCondition<JavaClass> {
    private static final Set<String> IMPURE = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random");

    MakeTimesOrIds() {
        super("read a clock or make an id");
    }

    @Override
    public void check(JavaClass origin, ConditionEvents events) {
        origin.getAccessesFromSelf().stream()
                .filter(MakeTimesOrIds::impure)
                .map(JavaAccess::getDescription)
                .forEach(description -> events.add(SimpleConditionEvent.satisfied(origin, description)));
    }

    private static boolean impure(JavaAccess<?> access) {
        return IMPURE.contains(access.getTarget().getName())
                && access.getTargetOwner().getPackageName().startsWith("java.");
    }
}
