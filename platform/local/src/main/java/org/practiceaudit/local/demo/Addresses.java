package org.practiceaudit.local.demo;

import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.local.stack.LocalStack;

/** Where to look while the demo is up, and how to get in. */
final class Addresses {
    private Addresses() {}

    /** @param example of what can be read */
    static void print(LocalStack stack, Set<Service> services, String example) {
        var table = new Table("Service", "address", "API document", "health", "log");
        for (var service : services) {
            table.row(
                    service.code(),
                    service.url() + "/v1",
                    service.url() + "/q/openapi",
                    service.url() + "/q/health",
                    ServiceProcess.log(service));
        }
        System.out.println("\nAddresses\n=========\n\n" + table);
        System.out.println("""

                PostgreSQL   %s (user %s, password %s; databases %s)
                Kafka        %s
                Tokens       anybody's, for the asking:

                  TOKEN=$(curl -s %s/token -d staff=%s -d authority=%s -d roles=head-of-quality-assurance \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %s
                """.formatted(
                        stack.postgres().base(),
                        stack.postgres().user(),
                        stack.postgres().password(),
                        services.stream().map(Service::code).collect(Collectors.joining(", ")),
                        stack.bootstrap(),
                        stack.issuer().url(),
                        Cast.HEAD_OF_QUALITY,
                        SyntheticAuthority.NAME,
                        example));
    }
}
