package org.practiceaudit.local.demo;

import java.util.Set;
import java.util.stream.Collectors;
import org.practiceaudit.local.stack.PostgresAt;

/** Where to look while the demo is up, and how to get in. */
final class Addresses {
    private Addresses() {}

    /** @param example of what can be read */
    static void print(Site site, Set<Service> services, String example) {
        var table = new Table("Service", "address", "API document", "health", "log");
        for (var service : services) {
            table.row(
                    service.code(),
                    site.url(service) + "/v1",
                    site.url(service) + "/q/openapi",
                    site.url(service) + "/q/health",
                    ServiceProcess.log(service));
        }
        System.out.println("\nAddresses\n=========\n\n" + table);
        if (services.contains(Service.REPORTING)) {
            pages(site, example.substring(example.lastIndexOf('/') + 1));
        }
        System.out.println("""

                PostgreSQL   %s (%s; databases %s)
                Kafka        %s
                Tokens       anybody's, for the asking:

                  TOKEN=$(%s \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %s
                """.formatted(
                        site.postgres().base(),
                        login(site.postgres()),
                        services.stream().map(Service::code).collect(Collectors.joining(", ")),
                        site.bootstrap(),
                        site.identities().howToAsk(Cast.HEAD_OF_QUALITY, site.authority()),
                        example));
    }

    /** A password that is a secret is not shown. */
    private static String login(PostgresAt server) {
        var user = "user " + server.user();
        return server.password().equals(server.user()) ? user + ", password the same" : user;
    }

    /** Each is opened in a browser; whoever has not signed in chooses a sample person first. */
    private static void pages(Site site, String cycle) {
        var table = new Table("Page", "address");
        page(table, site, "Overview of the programme", "/");
        page(table, site, "Overview of the cycle", "/cycles/" + cycle);
        page(table, site, "Audits", "/audits");
        page(table, site, "Actions and overdue by service", "/actions");
        page(table, site, "Inadequate cases with their timelines", "/inadequate?cycle=" + cycle);
        page(table, site, "Consistency of grading", "/reports/consistency");
        page(table, site, "Scorecard", "/reports/scorecard");
        page(table, site, "Trends over the cycles", "/reports/trends");
        page(table, site, "Cycle against cycle", "/reports/comparison?cycle=" + cycle);
        page(table, site, "Board report with downloads", "/reports/board?cycle=" + cycle);
        page(table, site, "All reports", "/reports");
        System.out.println("Pages, for a browser; sign in as a sample person of " + site.authority()
                + ", such as the head of quality assurance\n\n" + table);
    }

    private static void page(Table table, Site site, String name, String path) {
        table.row(name, site.url(Service.REPORTING) + path);
    }
}
