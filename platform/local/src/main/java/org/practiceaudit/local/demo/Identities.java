package org.practiceaudit.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.local.stack.SamplePerson;
import org.practiceaudit.local.stack.TokenIssuer;

/** Says of people who they are, as an authority's identity provider does. */
interface Identities {
    /** An access token, of use until then. */
    record Token(String text, Instant until) {}

    /** A service's {@code auth-server-url}. */
    String issuer();

    Token token(String staff, String authority, Set<String> roles);

    /** Lets whoever opens the pages sign in as one of these. */
    void offer(List<SamplePerson> people);

    /** What a reader types to get a token of somebody. */
    String howToAsk(String staff, String authority);

    /** The demo's own issuer. */
    static Identities of(TokenIssuer issuer) {
        return new Identities() {
            @Override
            public String issuer() {
                return issuer.url();
            }

            @Override
            public Token token(String staff, String authority, Set<String> roles) {
                return new Token(issuer.token(staff, authority, roles), Instant.MAX);
            }

            @Override
            public void offer(List<SamplePerson> people) {
                issuer.offer(people);
            }

            @Override
            public String howToAsk(String staff, String authority) {
                return asking(issuer.url(), staff, authority);
            }
        };
    }

    /** The issuer of a demo or stack that runs in another process; whom it offers for signing in is its own affair. */
    static Identities at(String issuer) {
        var tokens = new TokenEndpoint(issuer + "/token");
        return new Identities() {
            @Override
            public String issuer() {
                return issuer;
            }

            @Override
            public Token token(String staff, String authority, Set<String> roles) {
                return tokens.ask(Map.of("staff", staff, "authority", authority, "roles", String.join(",", roles)));
            }

            @Override
            public void offer(List<SamplePerson> people) {
                // It keeps its own list.
            }

            @Override
            public String howToAsk(String staff, String authority) {
                return asking(issuer, staff, authority);
            }
        };
    }

    private static String asking(String issuer, String staff, String authority) {
        return "curl -s %s/token -d staff=%s -d authority=%s -d roles=head-of-quality-assurance"
                .formatted(issuer, staff, authority);
    }
}
