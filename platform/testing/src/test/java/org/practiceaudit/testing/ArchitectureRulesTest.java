package org.practiceaudit.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;

class ArchitectureRulesTest {
    record GoodDecider(List<String[]> names, Instant at, Beside beside) {}

    record Beside(Connection connection) {}

    record ForeignDecider(Extension extension) {}

    static final class ClockDecider {
        Instant at() {
            return Instant.now(Clock.systemUTC());
        }
    }

    sealed interface MadeCommand {
        record Make(UUID id) implements MadeCommand {
            static Supplier<UUID> ids() {
                return UUID::randomUUID;
            }
        }
    }

    @Test
    void aDeciderMayUseTheJdkAndWhatLiesBesideIt() {
        assertDoesNotThrow(() -> check(ArchitectureRules.DECIDERS_ARE_PURE, GoodDecider.class));
        assertDoesNotThrow(() -> check(ArchitectureRules.TIME_AND_IDS_ARE_GIVEN, GoodDecider.class));
    }

    @Test
    void aDeciderMayNotUseALibrary() {
        refuses(ArchitectureRules.DECIDERS_ARE_PURE, ForeignDecider.class, "Extension");
    }

    @Test
    void aDeciderMayNotReadTheClock() {
        refuses(ArchitectureRules.TIME_AND_IDS_ARE_GIVEN, ClockDecider.class, "Instant.now");
    }

    @Test
    void aCommandMayNotMakeItsIds() {
        refuses(ArchitectureRules.TIME_AND_IDS_ARE_GIVEN, MadeCommand.Make.class, "randomUUID");
    }

    @Test
    void aPackageWithoutClassesIsAMistake() {
        assertThrows(AssertionError.class, () -> ArchitectureRules.check("org.practiceaudit.nowhere"));
    }

    @Test
    void thisModuleKeepsTheRules() {
        assertDoesNotThrow(() -> ArchitectureRules.check("org.practiceaudit.testing"));
    }

    private static void refuses(ArchRule rule, Class<?> type, String because) {
        var failure = assertThrows(AssertionError.class, () -> check(rule, type));
        assertTrue(failure.getMessage().contains(because), failure::getMessage);
    }

    private static void check(ArchRule rule, Class<?> type) {
        rule.check(new ClassFileImporter().importClasses(type));
    }
}
