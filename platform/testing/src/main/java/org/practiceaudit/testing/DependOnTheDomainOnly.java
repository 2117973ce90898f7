package org.practiceaudit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** A decider sees the JDK, what lies beside it, the programme, and of the event store what rules are written with. */
final class DependOnTheDomainOnly extends ArchCondition<JavaClass> {
    private static final String PROGRAMME = "org.practiceaudit.programme";
    private static final String EVENT_STORE = "org.practiceaudit.eventstore.";
    private static final Set<String> OF_THE_EVENT_STORE =
            Set.of("Decider", "Evolution", "Decision", "Rejection", "Narrative");

    DependOnTheDomainOnly() {
        super("depend on the domain only");
    }

    @Override
    public void check(JavaClass origin, ConditionEvents events) {
        origin.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        !allowed(origin, dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .forEach(description -> events.add(SimpleConditionEvent.violated(origin, description)));
    }

    private static boolean allowed(JavaClass origin, JavaClass target) {
        var place = target.getPackageName();
        return target.isPrimitive()
                || place.startsWith("java.")
                || place.equals(origin.getPackageName())
                || place.equals(PROGRAMME)
                || place.startsWith(PROGRAMME + ".")
                || OF_THE_EVENT_STORE.stream().anyMatch(type -> isOrIsWithin(target, EVENT_STORE + type));
    }

    private static boolean isOrIsWithin(JavaClass target, String type) {
        return target.getName().equals(type) || target.getName().startsWith(type + "$");
    }
}
