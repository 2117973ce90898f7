package org.practiceaudit.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section of the tool, graded on its own.
 *
 * @param weight how many times it counts towards the overall grade (BR-24)
 * @param keyArea whether it alone can pull the overall grade down, where the overall rule knows key areas
 * @param mayNotApply whether it can be marked as not applicable, with a reason
 * @param linesOfEnquiry what the auditor looks for; may be empty where the descriptors say it
 * @param standards key standards answered yes or no; may be empty
 */
public record Section(
        String code,
        String name,
        int weight,
        boolean keyArea,
        boolean mayNotApply,
        List<String> linesOfEnquiry,
        List<Standard> standards,
        List<Tool.Descriptor> descriptors,
        String source) {

    /** A key standard. With statements it is compound: yes only if every statement is (BR-17). */
    public record Standard(String code, String text, List<Statement> statements) {

        public Standard {
            statements = List.copyOf(statements);
            new Checks()
                    .code("code", code)
                    .text("text", text)
                    .that(statements.size() != 1, "statements", "has only one", "give two or more, or none")
                    .distinct("statements", statements, Statement::code)
                    .orThrow();
        }

        public boolean compound() {
            return !statements.isEmpty();
        }

        /** Keys of what is answered: the standard's code, or {@code standard.statement} for each of a compound one. */
        public List<String> questions() {
            return compound()
                    ? statements.stream()
                            .map(statement -> code + "." + statement.code())
                            .toList()
                    : List.of(code);
        }

        /** BR-17: yes only if all of it is; an unanswered question is not a yes. */
        public boolean met(Map<String, Boolean> answers) {
            return questions().stream().allMatch(question -> Boolean.TRUE.equals(answers.get(question)));
        }
    }

    /** One of several statements that must all be evidenced. */
    public record Statement(String code, String text) {

        public Statement {
            new Checks().code("code", code).text("text", text).orThrow();
        }
    }

    public Section {
        linesOfEnquiry = List.copyOf(linesOfEnquiry);
        standards = List.copyOf(standards);
        descriptors = List.copyOf(descriptors);
        new Checks()
                .code("code", code)
                .text("name", name)
                .range("weight", weight, 1, 10)
                .distinct("standards", standards, Standard::code)
                .distinct(
                        "descriptors",
                        descriptors,
                        descriptor -> descriptor.grade().code())
                .sourced(source)
                .orThrow();
    }

    public Optional<Standard> standard(String code) {
        return standards.stream()
                .filter(standard -> standard.code().equals(code))
                .findFirst();
    }

    /** Keys of every answer this section asks for, in the order of the tool. */
    public List<String> questions() {
        return standards.stream()
                .flatMap(standard -> standard.questions().stream())
                .toList();
    }

    /** Questions not yet answered, in the order of the tool. */
    public List<String> unanswered(Map<String, Boolean> answers) {
        return questions().stream()
                .filter(question -> !answers.containsKey(question))
                .toList();
    }

    /** Codes of the standards that are not a yes, in the order of the tool. */
    public List<String> unmet(Map<String, Boolean> answers) {
        return standards.stream()
                .filter(standard -> !standard.met(answers))
                .map(Standard::code)
                .toList();
    }

    /** BR-17: any no keeps the section below good; among what is left the auditor chooses by impact. */
    public List<Grade> allowedGrades(GradeScale scale, Map<String, Boolean> answers) {
        return unmet(answers).isEmpty() ? scale.grades() : scale.belowGood();
    }
}
