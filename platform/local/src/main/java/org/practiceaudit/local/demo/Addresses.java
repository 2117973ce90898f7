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
        if (services.contains(Service.REPORTING)) {
            pages(example.substring(example.lastIndexOf('/') + 1));
        }
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

    /** Each is opened in a browser; whoever has not signed in chooses a sample person first. */
    private static void pages(String cycle) {
        var table = new Table("Page", "address");
        page(table, "Overview of the programme", "/");
        page(table, "Overview of the cycle", "/cycles/" + cycle);
        page(table, "Audits", "/audits");
        page(table, "Actions and overdue by service", "/actions");
        page(table, "Inadequate cases with their timelines", "/inadequate?cycle=" + cycle);
        page(table, "Consistency of grading", "/reports/consistency");
        page(table, "Scorecard", "/reports/scorecard");
        page(table, "Trends over the cycles", "/reports/trends");
        page(table, "Cycle against cycle", "/reports/comparison?cycle=" + cycle);
        page(table, "Board report with downloads", "/reports/board?cycle=" + cycle);
        page(table, "All reports", "/reports");
        System.out.println("Pages, for a browser; sign in as a sample person of " + SyntheticAuthority.NAME
                + ", such as the head of quality assurance\n\n" + table);
    }

    private static void page(Table table, String name, String path) {
        table.row(name, Service.REPORTING.url() + path);
    }
}
