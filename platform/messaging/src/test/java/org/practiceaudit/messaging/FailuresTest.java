package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
    private static Throwable sql(String state) {
        return new CompletionException(new RuntimeException(new PgException("message", "ERROR", state, "detail")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57014", "40001", "40P01", "55P03"})
    void whatTheDatabaseGetsOverPasses(String state) {
        assertTrue(Failures.passing(sql(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "22001"})
    void whatTheStatementBringsWithItDoesNot(String state) {
        assertFalse(Failures.passing(sql(state)));
    }

    @Test
    void aLostConnectionPasses() {
        assertTrue(Failures.passing(new IllegalStateException(new ConnectException("refused"))));
    }

    @Test
    void aTimeoutPasses() {
        assertTrue(Failures.passing(new TimeoutException("no connection within 5 s")));
    }

    @Test
    void badJsonDoesNotPassThoughItIsAnIoFailure() {
        assertFalse(Failures.passing(new JsonParseException(null, "Ada Lovelace")));
    }

    @Test
    void aRowThatSomebodyElseInsertedIsContended() {
        assertTrue(Failures.contended(sql("23505")));
    }

    @Test
    void whatHasNotArrivedIsNamedHoweverDeepItLies() {
        assertEquals(Optional.of("programme p"), Failures.missing(new CompletionException(new NotYet("programme p"))));
    }

    @Test
    void theReasonIsClassAndMessage() {
        assertEquals(
                "IllegalStateException: no", Failures.reason(new CompletionException(new IllegalStateException("no"))));
    }

    @Test
    void theReasonHasALimit() {
        assertEquals(
                500,
                Failures.reason(new IllegalStateException("x".repeat(1_000))).length());
    }
}
