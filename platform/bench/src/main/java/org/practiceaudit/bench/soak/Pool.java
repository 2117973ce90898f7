package org.practiceaudit.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.installation.Installation;

/** The connections of a service to its database, as the service and as PostgreSQL see them. */
final class Pool {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Installation installation;
    private final String url;

    Pool(Installation installation, int port) {
        this.installation = installation;
        this.url = "http://127.0.0.1:" + port + "/q/metrics";
    }

    /** Nothing borrowed, nobody waiting, and no transaction left open. */
    boolean free() {
        var gauges = gauges();
        return gauges.size() >= 2 && gauges.stream().allMatch(gauge -> gauge.endsWith(" 0.0")) && inTransaction() == 0;
    }

    private long inTransaction() {
        return installation.count("select count(*) from pg_stat_activity where datname = '"
                + installation.database().name() + "' and state like 'idle in transaction%'");
    }

    String text() {
        return String.join(", ", gauges()) + ", transactions left open " + inTransaction();
    }

    private static boolean ofTheDatabase(String line) {
        return line.startsWith("sql_pool_active{") || line.startsWith("sql_pool_queue_size{");
    }

    private List<String> gauges() {
        try {
            var answer =
                    HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body().lines().filter(Pool::ofTheDatabase).toList();
        } catch (IOException failed) {
            throw new BenchProblem("The service tells no metrics: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
