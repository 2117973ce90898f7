package org.practiceaudit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
class AccessTest {
    private static ValidatableResponse with(String token, String path) {
        return given().auth().oauth2(token).when().get(path).then();
    }

    private static void unauthenticated(ValidatableResponse response) {
        response.statusCode(401)
                .contentType(Problem.MEDIA_TYPE)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:practice-audit:problem:unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things", "/v1/things/heads-only", "/v1/nothing", "/", "/q/openapi"})
    void withoutATokenNothingIsTold(String path) {
        unauthenticated(given().when().get(path).then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/q/health/live", "/q/metrics"})
    void healthAndMetricsAreOpen(String path) {
        given().when().get(path).then().statusCode(200);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        unauthenticated(with(Tokens.claims("auditor").audience("payroll").sign(), "/v1/things"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        unauthenticated(with(
                Tokens.claims("auditor").issuer("https://elsewhere.example").sign(), "/v1/things"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        unauthenticated(with(Tokens.claims("auditor").expiresAt(1_000_000_000).sign(), "/v1/things"));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        unauthenticated(with("abc", "/v1/things"));
    }

    @Test
    void theTokenSaysWhoAsksAndInWhichRole() {
        with(Tokens.of("QA Reviewers", "auditor", "Payroll Clerk"), "/v1/things/who")
                .statusCode(200)
                .body("authority", equalTo("bradford"))
                .body("staff", equalTo("s-1"))
                .body("roles", equalTo(List.of("auditor", "moderator")))
                .body("actingAs", equalTo("moderator"));
    }

    @Test
    void aRoleUnderItsProvidersNameOpensWhatIsAnnotated() {
        with(Tokens.of("Head of Service"), "/v1/things/heads-only").statusCode(200);
    }

    @Test
    void aMissingRoleIsNamed() {
        with(Tokens.of("auditor"), "/v1/things/heads-only")
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", equalTo("It needs one of the roles: head-of-service."));
    }

    @Test
    void noneOfTheRolesInWhichItCanBeDoneIsNamedToo() {
        with(Tokens.of("operator"), "/v1/things/who")
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", equalTo("It needs one of the roles: moderator, auditor, head-of-service."));
    }

    @Test
    void aTokenWithoutAuthorityNamesTheClaim() {
        with(Tokens.claims("auditor").claim("staff_id", "s-1").sign(), "/v1/things/who")
                .statusCode(403)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", equalTo("The token has no usable claim 'authority'."));
    }

    @Test
    void aTokenWhoseStaffIdFitsNoKeyNamesTheClaim() {
        with(
                        Tokens.claims("auditor")
                                .claim("authority", "bradford")
                                .claim("staff_id", "s/1")
                                .sign(),
                        "/v1/things/who")
                .statusCode(403)
                .body("detail", equalTo("The token has no usable claim 'staff_id'."));
    }
}
