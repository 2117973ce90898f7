package org.practiceaudit.operations.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assumptions;

/** What lies in {@code deploy/}: its files as they are, and what Kustomize makes of an overlay. */
final class Manifests {
    static final List<String> OVERLAYS = List.of("dev", "production");

    private static final List<String> FOLDERS =
            List.of("base", "components", "observability", "overlays", "restore", "tools");
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final Map<String, Optional<List<Manifest>>> RENDERED = new ConcurrentHashMap<>();

    private Manifests() {}

    /** Every object that is written down, with placeholders where a service's name is put in. */
    static List<Manifest> sources() {
        return FOLDERS.stream()
                .flatMap(folder -> Checkout.files(Checkout.at("deploy").resolve(folder), ".yaml").stream())
                .flatMap(file -> read(name(file), Checkout.read(file)).stream())
                .filter(manifest -> !manifest.type().startsWith("kustomize.config.k8s.io"))
                .toList();
    }

    private static String name(Path file) {
        return Checkout.at("").relativize(file).toString();
    }

    /** All objects of an overlay. Without kubectl the test that asks does not run, and the log says so. */
    static List<Manifest> of(String overlay) {
        var rendered = RENDERED.computeIfAbsent(overlay, Manifests::render);
        if (rendered.isEmpty()) {
            Checkout.notRun("what Kustomize makes of the overlay " + overlay, "there is no kubectl on the path");
        }
        Assumptions.assumeTrue(rendered.isPresent(), "kubectl is on the path");
        return rendered.orElseThrow();
    }

    static List<Manifest> of(String overlay, String kind) {
        return of(overlay).stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    static Manifest one(String overlay, String kind, String name) {
        return of(overlay, kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(overlay + " has no " + kind + " " + name));
    }

    /**
     * @throws AssertionError when it is not YAML, or says a key twice
     */
    static List<Manifest> read(String from, String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            var found = new ArrayList<Manifest>();
            documents.forEachRemaining(document -> {
                if (!document.isNull() && !document.isMissingNode()) {
                    found.add(new Manifest(from, document));
                }
            });
            return found;
        } catch (JsonProcessingException e) {
            throw new AssertionError(from + ": " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(from + ": " + e, e);
        }
    }

    private static Optional<List<Manifest>> render(String overlay) {
        try {
            var process = new ProcessBuilder(
                            "kubectl",
                            "kustomize",
                            Checkout.at("deploy/overlays/" + overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var yaml = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize deploy/overlays/" + overlay + " failed, see the log");
            }
            return Optional.of(read(overlay, yaml));
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
