package org.practiceaudit.actions;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.CommittedApi;

@QuarkusTest
class ApiDocumentTest extends Service {
    @Test
    void isCommitted() {
        CommittedApi.check("actions");
    }
}
