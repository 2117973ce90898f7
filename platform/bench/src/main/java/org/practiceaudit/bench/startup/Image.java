package org.practiceaudit.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.installation.Launch;

/**
 * How the image starts a service, read from the Dockerfile itself, so that what is measured is what runs.
 *
 * @param environment what the image sets
 * @param options of the JVM, with paths as the image has them
 */
record Image(Map<String, String> environment, List<String> options) {
    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final Path OPTIONS = Path.of("deploy", "image", "jvm.options");
    private static final String CACHE = "-XX:AOTCache=";
    private static final Pattern ENVIRONMENT = Pattern.compile("(?m)^ENV (.+)$");
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");
    private static final Pattern ENTRYPOINT = Pattern.compile("(?m)^ENTRYPOINT \\[\"java\", (.+), \"-jar\", .+]$");

    Image {
        environment = Map.copyOf(environment);
        options = List.copyOf(options);
    }

    /** @throws BenchProblem when there is no Dockerfile here, or its last lines are of another form */
    static Image read() {
        try {
            return of(Files.readString(DOCKERFILE));
        } catch (IOException missing) {
            throw new BenchProblem("There is no " + DOCKERFILE + " here: start with ./dev.", missing);
        }
    }

    static Image of(String dockerfile) {
        var environment = new HashMap<String, String>();
        ENVIRONMENT
                .matcher(dockerfile)
                .results()
                .forEach(line -> VARIABLE.matcher(line.group(1))
                        .results()
                        .forEach(variable -> environment.put(
                                variable.group(1), variable.group(2).replace("\"", ""))));
        var entrypoint = ENTRYPOINT.matcher(dockerfile);
        if (environment.isEmpty() || !entrypoint.find()) {
            throw new BenchProblem("The Dockerfile does not say ENV and ENTRYPOINT [\"java\", ..., \"-jar\", ...].");
        }
        return new Image(
                environment, List.of(entrypoint.group(1).replace("\"", "").split(", ")));
    }

    /** What training is told too: the options that lie in a file. */
    static List<String> trained() {
        return List.of("@" + OPTIONS);
    }

    Launch with(Path cache) {
        return new Launch(
                options.stream()
                        .map(option -> option.startsWith(CACHE) ? CACHE + cache : here(option))
                        .toList(),
                environment);
    }

    Launch withoutCache() {
        return new Launch(
                options.stream()
                        .filter(option -> !option.startsWith(CACHE))
                        .map(Image::here)
                        .toList(),
                environment);
    }

    private static String here(String option) {
        return option.startsWith("@") ? "@" + OPTIONS : option;
    }
}
