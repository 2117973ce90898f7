package org.practiceaudit.reporting.facts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

/** What a replica has locked is free again soon after it was frozen within a transaction. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FrozenReplicaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Inject
    FactsTable facts;

    @Inject
    Rebuild rebuild;

    @Test
    void aBatchThatIsNeverEndedDoesNotHoldUpASwitch() throws SQLException {
        try (var frozen = database.getConnection()) {
            frozen.setAutoCommit(false);
            facts.live(frozen);

            assertTrue(rebuild.begin().await().atMost(PATIENCE));

            await().atMost(PATIENCE)
                    .until(() ->
                            rebuild.progress().await().atMost(PATIENCE).state().equals("switched"));
            assertFalse(frozen.isValid(1), "its connection was ended");
        }
    }
}
