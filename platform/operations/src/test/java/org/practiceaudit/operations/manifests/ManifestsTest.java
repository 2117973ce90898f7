package org.practiceaudit.operations.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A cluster would take what is in {@code deploy/}, and would drop nothing of it in silence. */
class ManifestsTest {
    static final List<String> OVERLAYS = Manifests.OVERLAYS;

    private static Definitions definitions() {
        var folder = Checkout.definitions();
        if (folder.isEmpty()) {
            Checkout.notRun(
                    "the check of custom resources against their definitions",
                    "there is no shared/crds beside the checkout and PRACTICE_AUDIT_CRDS names none");
        }
        Assumptions.assumeTrue(folder.isPresent(), "the operators' definitions are there");
        return new Definitions(folder.orElseThrow());
    }

    private static boolean custom(Manifest manifest) {
        return !CoreObjects.knows(manifest);
    }

    private static void assertSoundCore(Stream<Manifest> manifests) {
        assertEquals(
                List.of(),
                manifests
                        .filter(CoreObjects::knows)
                        .flatMap(manifest -> CoreObjects.problems(manifest).stream())
                        .toList());
    }

    private static void assertSoundCustom(Definitions definitions, List<Manifest> manifests) {
        var custom = manifests.stream().filter(ManifestsTest::custom).toList();
        assertFalse(custom.isEmpty());
        assertEquals(
                List.of(),
                custom.stream()
                        .filter(manifest -> !definitions.know(manifest))
                        .map(Manifest::toString)
                        .toList(),
                "objects of which nothing is known");
        assertEquals(
                List.of(),
                custom.stream()
                        .flatMap(manifest -> definitions.problems(manifest).stream())
                        .toList());
    }

    @Test
    void everyWrittenCoreObjectHasOnlyFieldsThatThereAre() {
        var sources = Manifests.sources();

        assertTrue(sources.stream().anyMatch(CoreObjects::knows));
        assertSoundCore(sources.stream());
    }

    @Test
    void everyWrittenCustomResourceKeepsToItsDefinition() {
        assertSoundCustom(definitions(), Manifests.sources());
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyRenderedObjectHasOnlyFieldsThatThereAre(String overlay) {
        var rendered = Manifests.of(overlay);

        assertSoundCore(rendered.stream());
        assertSoundCustom(definitions(), rendered);
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void noPlaceholderIsLeftAndNothingIsThereTwice(String overlay) {
        var rendered = Manifests.of(overlay);

        assertEquals(
                List.of(),
                rendered.stream()
                        .filter(manifest -> manifest.object().toString().contains("SERVICE"))
                        .map(Manifest::toString)
                        .toList());
        assertEquals(
                rendered.size(),
                rendered.stream().map(Manifest::toString).distinct().count());
        assertTrue(rendered.stream()
                .filter(manifest -> !manifest.kind().equals("Namespace"))
                .allMatch(
                        manifest -> manifest.at("/metadata/namespace").asText().equals("practice-audit")));
    }

    // That the checks can fail.

    private static Manifest broken(String kind, Consumer<ObjectNode> fault) {
        var sound = Manifests.sources().stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var object = (ObjectNode) sound.object().deepCopy();
        fault.accept((ObjectNode) object.path("spec"));
        return new Manifest("broken", object);
    }

    @Test
    void refusesAFieldThatKubernetesDoesNotHave() {
        var misspelt = broken(
                "Deployment",
                spec -> ((ObjectNode) spec.at("/template/spec/containers/0"))
                        .set("readynessProbe", spec.at("/template/spec/containers/0/readinessProbe")));

        var problems = CoreObjects.problems(misspelt);

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("readynessProbe"), problems.getFirst());
    }

    @Test
    void refusesAFieldThatADefinitionDoesNotHave() {
        var misspelt =
                broken("KafkaUser", spec -> ((ObjectNode) spec.at("/authorization/acls/0")).put("operation", "Read"));

        var problems = definitions().problems(misspelt);

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("operation"), problems.getFirst());
    }

    @Test
    void refusesAValueThatADefinitionDoesNotAllow() {
        var lame = broken("Cluster", spec -> spec.put("instances", 0));
        var wrong = broken("KafkaTopic", spec -> spec.put("partitions", "twelve"));

        assertEquals(1, definitions().problems(lame).size());
        assertEquals(1, definitions().problems(wrong).size());
    }

    @Test
    void refusesAKeyThatIsSaidTwice() {
        var twice = """
                kind: Service
                spec: {type: ClusterIP}
                spec: {type: NodePort}
                """;

        assertThrows(AssertionError.class, () -> Manifests.read("broken", twice));
    }
}
