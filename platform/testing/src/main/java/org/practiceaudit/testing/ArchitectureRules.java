package org.practiceaudit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * What the architecture forbids. Each module checks its own classes, without tests:
 * {@code ArchitectureRules.check("org.practiceaudit.audit")}.
 */
public final class ArchitectureRules {
    private static final String ROOT = "org.practiceaudit";
    private static final String DECIDERS = ".*(Decider|Evolution)(\\$.*)?";
    private static final String DOMAIN = ".*(Decider|Evolution|Event|Command)(\\$.*)?";

    public static final ArchRule DECIDERS_ARE_PURE = classes()
            .that()
            .haveNameMatching(DECIDERS)
            .should(new DependOnTheDomainOnly())
            .as(
                    "Deciders and evolutions depend on the JDK, their own package, the programme and the decider's types only")
            .allowEmptyShould(true);

    public static final ArchRule TIME_AND_IDS_ARE_GIVEN = noClasses()
            .that()
            .haveNameMatching(DOMAIN)
            .should(new MakeTimesOrIds())
            .as("Deciders, evolutions, events and commands read no clock and make no ids")
            .allowEmptyShould(true);

    public static final ArchRule REPORTING_KNOWS_NO_EVENT_STORE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".reporting..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".eventstore..")
            .allowEmptyShould(true);

    public static final ArchRule CONTRACTS_DEPEND_ON_NOTHING = classes()
            .that()
            .resideInAPackage(ROOT + ".contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".contracts..")
            .allowEmptyShould(true);

    public static final ArchRule ONLY_THE_RELAY_WRITES_TO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".eventstore..", ROOT + ".testing..", ROOT + ".local..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.kafka.clients.producer..")
                    .or(nameMatching(".*\\.reactive\\.messaging\\.(Outgoing|Emitter|MutinyEmitter)")))
            .as("Nothing but the relay writes to Kafka")
            .allowEmptyShould(true);

    private static final List<ArchRule> ALL = List.of(
            DECIDERS_ARE_PURE,
            TIME_AND_IDS_ARE_GIVEN,
            REPORTING_KNOWS_NO_EVENT_STORE,
            CONTRACTS_DEPEND_ON_NOTHING,
            ONLY_THE_RELAY_WRITES_TO_KAFKA);

    private ArchitectureRules() {}

    /** Checks every rule on the classes of these packages and below; a package without classes is a mistake. */
    public static void check(String... packages) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packages);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + List.of(packages));
        }
        ALL.forEach(rule -> rule.check(classes));
    }
}
