package org.practiceaudit.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.practiceaudit.programme.InvalidProgramme.Problem;

/**
 * A JSON tree becomes policy records. Jackson's own binding stops at the first fault and does not say what would be
 * right; an author wants every fault with its path and remedy. A record is only made when everything in it is sound,
 * so that one fault is told once.
 */
final class Binder {

    /** Says which record a sealed part is, as the kebab-case of its name. */
    static final String KIND = "kind";

    private static final String TOP = "(top)";

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private Binder(String file) {
        this.file = file;
    }

    /**
     * @throws InvalidProgramme with every problem found
     */
    static <T extends Record> T bind(String file, JsonNode tree, Class<T> type) {
        var binder = new Binder(file);
        Object bound = binder.value(tree, type, "");
        if (!binder.problems.isEmpty()) {
            throw new InvalidProgramme(binder.problems);
        }
        return type.cast(bound);
    }

    /** The kind of a record that stands for a sealed part; empty for any other. */
    static Optional<String> kindOf(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)
                ? Optional.of(kebab(type.getSimpleName()))
                : Optional.empty();
    }

    private Object value(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType list) {
            return list(node, list.getActualTypeArguments()[0], path);
        }
        var raw = (Class<?>) type;
        if (raw == String.class) {
            return node.isTextual() ? node.textValue() : wrong(path, node, "a text, in quotes if it looks otherwise");
        }
        if (raw == int.class) {
            return node.canConvertToInt() && node.isIntegralNumber()
                    ? node.intValue()
                    : wrong(path, node, "a whole number");
        }
        if (raw == boolean.class) {
            return node.isBoolean() ? node.booleanValue() : wrong(path, node, "true or false");
        }
        if (raw == LocalDate.class) {
            return date(node, path);
        }
        if (raw.isEnum()) {
            return coded(node, raw, path);
        }
        return raw.isSealed() ? variant(node, raw, path) : part(node, raw, path);
    }

    private Object list(JsonNode node, Type element, String path) {
        if (!node.isArray()) {
            return wrong(path, node, "a list, [] for none");
        }
        var list = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            list.add(value(node.get(i), element, path + "[" + i + "]"));
        }
        return list;
    }

    private Object date(JsonNode node, String path) {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeParseException _) {
            return wrong(path, node, "a date such as 2026-09-01");
        }
    }

    private Object coded(JsonNode node, Class<?> type, String path) {
        var values =
                Arrays.stream(type.getEnumConstants()).map(Coded.class::cast).toList();
        for (Coded each : values) {
            if (node.isTextual() && each.code().equals(node.textValue())) {
                return each;
            }
        }
        return wrong(path, node, "one of " + values.stream().map(Coded::code).collect(Collectors.joining(", ")));
    }

    private Object variant(JsonNode node, Class<?> type, String path) {
        var kinds = Arrays.stream(type.getPermittedSubclasses()).toList();
        for (Class<?> each : kinds) {
            if (kebab(each.getSimpleName()).equals(node.path(KIND).asText())) {
                return part(node, each, path);
            }
        }
        String known = kinds.stream().map(each -> kebab(each.getSimpleName())).collect(Collectors.joining(", "));
        return wrong(below(path, KIND), node.path(KIND), "one of " + known);
    }

    private Object part(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return wrong(path, node, "fields " + String.join(", ", names(type)));
        }
        int before = problems.size();
        refuseUnknown(node, type, path);
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String field = below(path, name);
            values[i] = node.has(name)
                    ? value(node.get(name), components[i].getGenericType(), field)
                    : problem(field, "is missing", "give it a value");
        }
        return problems.size() == before ? construct(type, components, values, path) : null;
    }

    private void refuseUnknown(JsonNode node, Class<?> type, String path) {
        var known = names(type);
        kindOf(type).ifPresent(_ -> known.add(KIND));
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem(
                        below(path, name),
                        "is not a field here",
                        "remove it or use one of " + String.join(", ", known));
            }
        });
    }

    private Object construct(Class<?> type, RecordComponent[] components, Object[] values, String path) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof InvalidPart invalid) {
                invalid.faults().forEach(fault -> problem(below(path, fault.field()), fault.message(), fault.remedy()));
                return null;
            }
            throw new IllegalStateException("cannot make " + type, thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make " + type, impossible);
        }
    }

    private Object wrong(String path, JsonNode node, String expected) {
        String found = node.isMissingNode() || node.isNull() ? "is empty" : "is " + shortened(node.toString());
        return problem(path, found, "give " + expected);
    }

    private Object problem(String path, String message, String remedy) {
        problems.add(new Problem(file, path.isEmpty() ? TOP : path, message, remedy));
        return null;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static TreeSet<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
