package org.practiceaudit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
class PagesTest {
    private static Response page(String address) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .urlEncodingEnabled(false)
                .when()
                .get(address);
    }

    @Test
    void thePagesFollowEachOtherThroughTheirLinks() {
        var first = page("/v1/things?limit=2");
        var second = page(target(first.header("Link")));
        var last = page(target(second.header("Link")));

        assertEquals(List.of("thing 1", "thing 2"), first.path("items"));
        assertEquals(List.of("thing 3", "thing 4"), second.path("items"));
        assertEquals(List.of("thing 5"), last.path("items"));
        last.then().header("Link", nullValue()).body("next", nullValue());
    }

    private static String target(String link) {
        return link.substring(1, link.indexOf(">; rel=\"next\""));
    }

    @Test
    void aListThatEndsWithThePageHasNoNext() {
        page("/v1/things?limit=5").then().body("items.size()", equalTo(5)).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "99999999999"})
    void aLimitOutsideItsBoundsIsRefused(String limit) {
        page("/v1/things?limit=" + limit).then().statusCode(400).body("field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "MTo", "Mjox", "%21", "_w"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        page("/v1/things?cursor=" + cursor).then().statusCode(400).body("field", equalTo("cursor"));
    }
}
