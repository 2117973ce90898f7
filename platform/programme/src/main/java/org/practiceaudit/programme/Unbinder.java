package org.practiceaudit.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Policy records as a JSON tree with sorted keys: the inverse of {@link Binder}. */
final class Unbinder {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Unbinder() {}

    static JsonNode tree(Object value) {
        return switch (value) {
            case String text -> NODES.textNode(text);
            case Integer number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            case LocalDate date -> NODES.textNode(date.toString());
            case Coded coded -> NODES.textNode(coded.code());
            case List<?> list -> {
                var array = NODES.arrayNode(list.size());
                list.forEach(each -> array.add(tree(each)));
                yield array;
            }
            case Record part -> object(part);
            default -> throw new IllegalStateException("a policy has no " + value.getClass());
        };
    }

    private static JsonNode object(Record part) {
        var object = NODES.objectNode();
        var fields = new TreeMap<String, JsonNode>();
        Binder.kindOf(part.getClass()).ifPresent(kind -> fields.put(Binder.KIND, NODES.textNode(kind)));
        Arrays.stream(part.getClass().getRecordComponents())
                .forEach(component -> fields.put(component.getName(), tree(value(part, component))));
        fields.forEach(object::set);
        return object;
    }

    private static Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }
}
