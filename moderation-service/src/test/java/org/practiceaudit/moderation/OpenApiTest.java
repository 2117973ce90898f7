package org.practiceaudit.moderation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.CommittedApi;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class OpenApiTest {
    @Test
    void isCommitted() {
        CommittedApi.check("moderation");
    }
}
