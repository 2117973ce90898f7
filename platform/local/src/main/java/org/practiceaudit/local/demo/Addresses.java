package org.practiceaudit.local.demo;

import org.practiceaudit.local.stack.LocalStack;

/** Where to look while the demo is up, and how to get in. */
final class Addresses {
    private Addresses() {}

    static void print(LocalStack stack, Scenario scenario) {
        var table = new Table("Service", "address", "API document", "health", "log");
        for (var service : Service.values()) {
            table.row(
                    service.code(),
                    service.url() + "/v1",
                    service.url() + "/q/openapi",
                    service.url() + "/q/health",
                    ServiceProcess.log(service));
        }
        System.out.println("\nAddresses\n=========\n\n" + table);
        System.out.println("""

                PostgreSQL   %s (user %s, password %s; databases allocation, audit, moderation, actions, reporting)
                Kafka        %s
                Tokens       anybody's, for the asking:

                  TOKEN=$(curl -s %s/token -d staff=%s -d authority=%s -d roles=head-of-quality-assurance \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %s/v1/reports/cycles/%s
                """.formatted(
                        stack.postgres().base(),
                        stack.postgres().user(),
                        stack.postgres().password(),
                        stack.bootstrap(),
                        stack.issuer().url(),
                        Cast.HEAD_OF_QUALITY,
                        SyntheticAuthority.NAME,
                        Service.REPORTING.url(),
                        scenario.cycle()));
    }
}
