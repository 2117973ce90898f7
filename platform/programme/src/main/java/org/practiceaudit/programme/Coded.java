package org.practiceaudit.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An enum that travels as its kebab-case code, in programme files, events and requests alike. */
public interface Coded {

    String name();

    /** The stable code, such as {@code requires-improvement}. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The value with this code.
     *
     * @throws IllegalArgumentException naming the codes that would be accepted
     */
    static <T extends Enum<T> & Coded> T of(Class<T> type, String code) {
        for (T value : type.getEnumConstants()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is not one of " + codes(type));
    }

    /** The codes of a type, joined for a message. */
    static <T extends Enum<T> & Coded> String codes(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
