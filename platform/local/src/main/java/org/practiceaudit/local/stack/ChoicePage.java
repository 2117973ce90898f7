package org.practiceaudit.local.stack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page on which one chooses whom to be. */
final class ChoicePage {
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Choose a sample person</title>
            <style>body{font:1rem/1.5 arial,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
            button{font:inherit;padding:.4rem .8rem;margin:.2rem 0;text-align:left}label{display:block;margin:.5rem 0}
            input{font:inherit;display:block;max-width:100%%}</style></head>
            <body><main><h1>Choose a sample person</h1>
            <p>This stands in for your organisation's sign-in on a developer's machine. The people are made up.</p>
            %s
            <h2>Somebody else</h2>
            <form method="post" action="/sign-in">%s
            <label>Staff id <input name="staff" required></label>
            <label>Authority <input name="authority" required></label>
            <label>Roles, with commas <input name="roles" size="60"></label>
            <button>Sign in</button></form></main></body></html>
            """;

    private ChoicePage() {}

    static LocalServer.Html of(List<SamplePerson> people, Map<String, String> asked) {
        var hidden = asked.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(field.getKey()), escaped(field.getValue())))
                .collect(Collectors.joining());
        var choices = people.stream()
                .sorted(Comparator.comparing(SamplePerson::authority).thenComparing(SamplePerson::about))
                .map(person -> choice(person, hidden))
                .collect(Collectors.joining("\n"));
        return new LocalServer.Html(FRAME.formatted(choices, hidden));
    }

    private static String choice(SamplePerson person, String hidden) {
        return """
                <form method="post" action="/sign-in">%s<input type="hidden" name="staff" value="%s">
                <input type="hidden" name="authority" value="%s"><input type="hidden" name="roles" value="%s">
                <button>%s, %s (%s)</button></form>""".formatted(
                        hidden,
                        escaped(person.staff()),
                        escaped(person.authority()),
                        escaped(String.join(",", person.roles())),
                        escaped(person.about()),
                        escaped(person.authority()),
                        escaped(person.staff()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
