package org.practiceaudit.bench.installation;

import java.util.List;
import java.util.Map;

/**
 * How a service's process is started.
 *
 * @param options of the JVM
 * @param environment variables beside those of this process
 */
public record Launch(List<String> options, Map<String, String> environment) {
    public Launch {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }
}
