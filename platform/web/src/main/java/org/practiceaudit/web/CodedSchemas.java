package org.practiceaudit.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.practiceaudit.programme.Coded;

/**
 * Shows enums as the codes they travel as; the document's scanner does not see a code that is given by an interface. They are known
 * by their constants, since the scanner numbers those that share a name.
 */
final class CodedSchemas {
    private CodedSchemas() {}

    static void correct(IndexView index, Map<String, Schema> schemas) {
        var coded = index.getAllKnownImplementations(Coded.class).stream()
                .filter(ClassInfo::isEnum)
                .map(CodedSchemas::constants)
                .collect(Collectors.toSet());
        schemas.values().stream()
                .filter(schema ->
                        schema.getEnumeration() != null && coded.contains(new HashSet<>(schema.getEnumeration())))
                .forEach(schema -> schema.setEnumeration(codes(schema.getEnumeration())));
    }

    private static Set<Object> constants(ClassInfo type) {
        return type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet());
    }

    private static List<Object> codes(List<Object> constants) {
        return constants.stream()
                .map(name -> (Object) name.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
