package org.practiceaudit.audit.service;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.CommittedApi;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ApiDocumentTest {
    @Test
    void isCommitted() {
        CommittedApi.check("audit");
    }
}
