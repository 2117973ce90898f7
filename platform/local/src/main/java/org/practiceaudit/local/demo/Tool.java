package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections of the programme's tool and what they ask, as the audit service shows them (BR-17, BR-28). */
final class Tool {
    private final Map<String, List<String>> questions = new HashMap<>();
    private final List<String> sections = new ArrayList<>();

    static Tool read(JsonNode shown) {
        var tool = new Tool();
        for (var section : shown.path("sections")) {
            var code = section.path("code").asText();
            tool.sections.add(code);
            tool.questions.put(code, questions(section));
        }
        return tool;
    }

    List<String> sections() {
        return List.copyOf(sections);
    }

    boolean asks(String section) {
        return !questions.get(section).isEmpty();
    }

    /** All yes, or where the section is below good, the first one no. */
    Map<String, Boolean> answers(String section, boolean belowGood) {
        var answers = new HashMap<String, Boolean>();
        questions.get(section).forEach(question -> answers.put(question, true));
        if (belowGood) {
            answers.put(questions.get(section).getFirst(), false);
        }
        return answers;
    }

    /** A compound standard asks for each of its statements. */
    private static List<String> questions(JsonNode section) {
        var asked = new ArrayList<String>();
        for (var standard : section.path("standards")) {
            var code = standard.path("code").asText();
            if (standard.path("statements").isEmpty()) {
                asked.add(code);
            }
            standard.path("statements")
                    .forEach(statement ->
                            asked.add(code + "." + statement.path("code").asText()));
        }
        return asked;
    }
}
