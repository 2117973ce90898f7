package org.practiceaudit.reporting.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;

/** What facts are of, in the words in which they say so themselves. */
final class FactsKind {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return Arrays.stream(
                            StreamFacts.class.getAnnotation(JsonSubTypes.class).value())
                    .filter(each -> each.value() == type)
                    .map(JsonSubTypes.Type::name)
                    .findFirst()
                    .orElseThrow();
        }
    };

    private FactsKind() {}

    static String of(StreamFacts facts) {
        return NAMES.get(facts.getClass());
    }
}
