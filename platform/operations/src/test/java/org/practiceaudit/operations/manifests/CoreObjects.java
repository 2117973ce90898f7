package org.practiceaudit.operations.manifests;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Kubernetes' own objects, by the classes of its Java client, which refuse fields that there are not. */
final class CoreObjects {
    private interface Check {
        void of(JsonElement object) throws IOException;
    }

    private static final Map<String, Check> BY_TYPE = Map.of(
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "v1 Pod", V1Pod::validateJsonElement,
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement);

    private CoreObjects() {}

    static boolean knows(Manifest manifest) {
        return BY_TYPE.containsKey(manifest.type());
    }

    static List<String> problems(Manifest manifest) {
        try {
            BY_TYPE.get(manifest.type())
                    .of(JsonParser.parseString(manifest.object().toString()));
            return List.of();
        } catch (IllegalArgumentException | IOException refused) {
            return List.of(manifest + ": " + refused.getMessage());
        }
    }
}
