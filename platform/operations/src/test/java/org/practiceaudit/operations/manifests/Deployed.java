package org.practiceaudit.operations.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** One service as an overlay deploys it. */
record Deployed(String overlay, String service) {
    Manifest deployment() {
        return Manifests.one(overlay, "Deployment", service + "-service");
    }

    JsonNode pod() {
        return deployment().at("/spec/template/spec");
    }

    JsonNode container() {
        return pod().at("/containers/0");
    }

    /** The container's environment, from its own list and from ConfigMaps. */
    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        container()
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        container()
                .path("envFrom")
                .forEach(from -> Manifests.one(
                                overlay,
                                "ConfigMap",
                                from.at("/configMapRef/name").asText())
                        .at("/data")
                        .properties()
                        .forEach(entry ->
                                environment.put(entry.getKey(), entry.getValue().asText())));
        return environment;
    }

    /** The properties that are mounted as files. */
    List<String> mounted() {
        return volumes("secrets").stream()
                .flatMap(secret -> StreamSupport.stream(secret.path("items").spliterator(), false))
                .map(item -> item.path("path").asText())
                .toList();
    }

    /** Every secret that must be there before it starts, with the keys that are read of it. */
    Map<String, TreeSet<String>> secrets() {
        var secrets = new LinkedHashMap<String, TreeSet<String>>();
        for (var volume : List.of("secrets", "kafka", "database")) {
            for (var secret : volumes(volume)) {
                var keys = secrets.computeIfAbsent(secret.path("name").asText(), _ -> new TreeSet<>());
                secret.path("items").forEach(item -> keys.add(item.path("key").asText()));
            }
        }
        return secrets;
    }

    private List<JsonNode> volumes(String name) {
        return StreamSupport.stream(pod().path("volumes").spliterator(), false)
                .filter(volume -> volume.path("name").asText().equals(name))
                .flatMap(volume ->
                        StreamSupport.stream(volume.at("/projected/sources").spliterator(), false))
                .map(source -> source.path("secret"))
                .toList();
    }
}
