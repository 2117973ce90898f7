package org.practiceaudit.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
class ApiDocumentTest {
    private static JsonPath document() {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .when()
                .get("/q/openapi?format=json")
                .jsonPath();
    }

    @Test
    void everyOperationTellsItsProblems() {
        var document = document();

        assertEquals(
                new TreeSet<>(Set.of("200", "400", "401", "403", "404")),
                new TreeSet<>(
                        document.getMap("paths.'/v1/things/who'.get.responses").keySet()));
        assertEquals(
                "#/components/schemas/Problem",
                document.getString("components.responses.Problem412.content.'application/problem+json'.schema.$ref"));
    }

    @Test
    void aChangeTellsTheHeadersThatItNeeds() {
        var document = document();

        assertEquals(
                List.of("#/components/parameters/IfMatch"),
                document.getList("paths.'/v1/things/{id}'.put.parameters.$ref.findAll { it != null }"));
        assertEquals(
                Set.of("#/components/parameters/IfMatch", "#/components/parameters/IdempotencyKey"),
                Set.copyOf(
                        document.getList("paths.'/v1/things/{id}/step'.post.parameters.$ref.findAll { it != null }")));
    }

    @Test
    void codesAreToldAsTheyTravel() {
        assertEquals("auditor", document().getString("components.schemas.Role.enum[0]"));
    }

    @Test
    void theTokenIsTheOneWayIn() {
        var document = document();

        assertEquals("http", document.getString("components.securitySchemes.bearer.type"));
        assertEquals(
                Set.of("bearer"), document.getMap("components.securitySchemes").keySet());
        assertEquals("web-test", document.getString("info.title"));
    }
}
