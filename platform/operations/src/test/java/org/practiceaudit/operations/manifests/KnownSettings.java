package org.practiceaudit.operations.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What a packaged service can be told by its environment: by its own code, by Quarkus, by Kafka's clients and by the JVM. */
final class KnownSettings {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final List<String> OF_THE_JVM = List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");

    /** Read by the source of mounted files itself, which has no model. */
    private static final String MOUNTED = "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS";

    private final Set<String> names = new HashSet<>();
    private final Set<Pattern> patterns = new HashSet<>();

    KnownSettings(String service) {
        names.addAll(OF_THE_JVM);
        new OwnSettings(service).read().forEach(name -> names.add(variable(name)));
        new OwnSettings(service)
                .families()
                .forEach(family -> patterns.add(Pattern.compile(Pattern.quote(variable(family)) + ".+")));
        for (var known :
                List.of(ConsumerConfig.configNames(), ProducerConfig.configNames(), AdminClientConfig.configNames())) {
            known.forEach(name -> names.add(variable("kafka." + name)));
        }
        libraries(service).forEach(this::addLibrary);
    }

    /** How an environment variable names a property. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    boolean know(String variable) {
        return names.contains(variable)
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(variable).matches());
    }

    private static List<Path> libraries(String service) {
        var folder = Checkout.at(service + "-service/target/quarkus-app/lib/main");
        if (!folder.toFile().isDirectory()) {
            throw new IllegalStateException("The " + service
                    + " service is not packaged: mvn package builds it before this module, or ./dev test.");
        }
        return Checkout.files(folder, ".jar");
    }

    private void addLibrary(Path jar) {
        if (jar.getFileName().toString().contains("smallrye-config-source-file-system")) {
            names.add(MOUNTED);
        }
        try (var zip = new ZipFile(jar.toFile())) {
            var entry = zip.getEntry(MODEL);
            if (entry != null) {
                addModel(new JsonMapper().readTree(zip.getInputStream(entry)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    /** What is fixed when the service is built cannot be told to it afterwards. */
    private void addModel(JsonNode node) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            node.findValues("environmentVariable").forEach(name -> addVariable(name.asText()));
        }
        node.forEach(this::addModel);
    }

    /** {@code QUARKUS_OIDC__TENANT__CLIENT_ID} stands for any tenant. */
    private void addVariable(String variable) {
        if (variable.matches(".*__[A-Z0-9_]+?__.*")) {
            patterns.add(Pattern.compile(variable.replaceAll("__[A-Z0-9_]+?__", "_[A-Z0-9_]+_")));
        } else {
            names.add(variable);
        }
    }
}
