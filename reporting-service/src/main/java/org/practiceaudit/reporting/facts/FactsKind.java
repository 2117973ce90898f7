package org.practiceaudit.reporting.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What facts are of, in the words in which they say so themselves. */
final class FactsKind {
    private static final Map<Class<?>, String> NAMES = Arrays.stream(
                    StreamFacts.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private FactsKind() {}

    static String of(StreamFacts facts) {
        return NAMES.get(facts.getClass());
    }
}
