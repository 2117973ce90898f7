package org.practiceaudit.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PAGE = "http://localhost:8085/signed-in";
    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final TokenIssuer issuer = new TokenIssuer("http://127.0.0.1:1");
    private final SignIn signIn = new SignIn(issuer);

    private static SamplePerson head() {
        return new SamplePerson("head-qa", "northvale", "Head of <quality>", Set.of("head-of-quality-assurance"));
    }

    private static Map<String, String> asked(String page) {
        return Map.of(
                "redirect_uri",
                page,
                "client_id",
                "pages",
                "state",
                "s t",
                "nonce",
                "n-1",
                "code_challenge",
                CHALLENGE);
    }

    private String code() {
        var query = URI.create(signIn.choose(head(), asked(PAGE))).getRawQuery();
        return Arrays.stream(query.split("&"))
                .filter(field -> field.startsWith("code="))
                .map(field -> field.substring(5))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> redeem(String code, String verifier) {
        return signIn.redeem(Map.of("code", code, "redirect_uri", PAGE, "code_verifier", verifier));
    }

    @Test
    void whoIsChosenGetsTokensOfTheirOwn() {
        var tokens = redeem(code(), VERIFIER);
        var claims = new String(
                Base64.getUrlDecoder().decode(tokens.get("id_token").toString().split("\\.")[1]),
                StandardCharsets.UTF_8);
        for (var said : List.of("\"nonce\":\"n-1\"", "\"aud\":\"pages\"", "\"staff_id\":\"head-qa\"")) {
            assertTrue(claims.contains(said), claims);
        }
        assertTrue(tokens.containsKey("access_token"));
    }

    @Test
    void theStateComesBack() {
        assertTrue(signIn.choose(head(), asked(PAGE)).contains("state=s+t"));
        assertEquals(
                PAGE + "?state=x", signIn.end(new HashMap<>(Map.of("post_logout_redirect_uri", PAGE, "state", "x"))));
    }

    @Test
    void aCodeIsGoodOnceAndForWhoeverAskedForIt() {
        var code = code();
        redeem(code, VERIFIER);
        assertThrows(StackProblem.class, () -> redeem(code, VERIFIER));
        var another = code();
        assertThrows(StackProblem.class, () -> redeem(another, "somebody-else"));
    }

    @Test
    void pagesElsewhereAreNotSignedInTo() {
        assertThrows(StackProblem.class, () -> signIn.choose(head(), asked("https://elsewhere.example/")));
    }

    @Test
    void theChoiceIsOfEverybodyOfferedAndEscapesWhatItShows() {
        issuer.offer(List.of(head(), head()));
        var page =
                ChoicePage.of(issuer.people(), Map.of("state", "\"><script>")).text();
        assertEquals(2, page.split("Head of &lt;quality&gt;", -1).length);
        assertFalse(page.contains("<script>"));
    }
}
