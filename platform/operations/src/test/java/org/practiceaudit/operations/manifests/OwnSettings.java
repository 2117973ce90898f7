package org.practiceaudit.operations.manifests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings that a service's own code and properties speak of, read from the sources of its modules. */
final class OwnSettings {
    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"([^\"]+)\"(,\\s*defaultValue = \\s*\"[^\"]*\")?\\s*\\)\\s*([\\w.]+)");
    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile("\\n    [\\w<>, ]+ (\\w+)\\(\\);");
    private static final Pattern FAMILY = Pattern.compile("\"(practice-audit\\.[a-z.-]+\\.)\"");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)(:[^}]*)?}");
    private static final Pattern LINE = Pattern.compile("(?m)^((?:%[a-z]+\\.)?[^#%=\\s][^=]*)=(.*)$");

    /** Quarkus has no default for these, or one that no installation wants. */
    private static final List<String> OF_QUARKUS = List.of(
            "quarkus.oidc.auth-server-url",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.reactive.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "kafka.bootstrap.servers");

    private final List<Path> modules = new ArrayList<>();
    private final Map<String, String> given = new TreeMap<>();

    OwnSettings(String service) {
        Stream.of(service + "-service", "platform/web", "platform/messaging", "platform/eventstore")
                .filter(module -> !(service.equals("reporting") && module.endsWith("eventstore")))
                .map(module -> Checkout.at(module + "/src/main"))
                .forEach(modules::add);
        // A service's own file wins over those of the rooms.
        texts(".properties")
                .forEach(text -> LINE.matcher(text)
                        .results()
                        .forEach(line -> given.putIfAbsent(
                                line.group(1).strip(), line.group(2).strip())));
    }

    private Stream<String> texts(String ending) {
        return modules.stream()
                .flatMap(module -> Checkout.files(module, ending).stream())
                .map(Checkout::read);
    }

    /** The value that the service is built with; may be told otherwise. */
    String given(String name) {
        return given.getOrDefault(name, "");
    }

    /** Everything that is read or set under the platform's own names, and whatever a property refers to. */
    Set<String> read() {
        var read = new TreeSet<String>();
        texts(".java").forEach(code -> {
            INJECTED.matcher(code).results().forEach(found -> read.add(found.group(1)));
            mapped(code).forEach(read::add);
        });
        given.keySet().stream().filter(name -> !name.startsWith("%")).forEach(read::add);
        given.values()
                .forEach(
                        value -> REFERENCE.matcher(value).results().forEach(reference -> read.add(reference.group(1))));
        return read;
    }

    private static Stream<String> mapped(String code) {
        return MAPPED.matcher(code)
                .results()
                .flatMap(prefix -> MEMBER.matcher(code)
                        .results()
                        .map(member -> prefix.group(1) + "."
                                + member.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));
    }

    /** Beginnings of names of which any may be given. */
    Set<String> families() {
        var families = new TreeSet<String>();
        texts(".java").forEach(code -> FAMILY.matcher(code).results().forEach(found -> families.add(found.group(1))));
        families.add("practice-audit.identity.roles.");
        return families;
    }

    /** What an installation must say, since nothing else does. */
    Set<String> needed() {
        var needed = new TreeSet<>(OF_QUARKUS);
        texts(".java")
                .flatMap(code -> INJECTED.matcher(code).results())
                .filter(found -> found.group(2) == null && !found.group(3).equals("Optional"))
                .forEach(found -> needed.add(found.group(1)));
        given.values().stream()
                .flatMap(value -> REFERENCE.matcher(value).results())
                .filter(reference -> reference.group(2) == null)
                .forEach(reference -> needed.add(reference.group(1)));
        needed.removeAll(given.keySet());
        return needed;
    }
}
