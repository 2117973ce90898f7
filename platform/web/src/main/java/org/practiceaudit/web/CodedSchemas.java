package org.practiceaudit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.practiceaudit.programme.Coded;

/** Shows enums as the codes they travel as; the document's scanner does not see a code that is given by an interface. */
final class CodedSchemas {
    private CodedSchemas() {}

    static void correct(IndexView index, Map<String, Schema> schemas) {
        for (var type : index.getAllKnownImplementations(Coded.class)) {
            var schema = type.isEnum() ? schemas.get(type.simpleName()) : null;
            if (schema != null) {
                schema.setEnumeration(codes(type));
            }
        }
    }

    private static List<Object> codes(ClassInfo type) {
        return type.enumConstants().stream()
                .map(FieldInfo::name)
                .map(name -> (Object) name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
