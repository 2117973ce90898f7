package org.practiceaudit.testing.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./dev rules}: each rule of {@code docs/rules.csv} with the tests that claim it by {@code @Rule}. It reads sources
 * as text and needs the JDK only, so that it runs as {@code java RulesReport.java [repository]} without a build. Exits
 * with 1 when a test claims a rule that is not in the list.
 */
public final class RulesReport {
    private static final int WRAP = 110;
    private static final Pattern CLAIM = Pattern.compile("@Rule\\(([^)\\\\]*)\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(?:,|$)");

    /** Comments and text blocks, where a claim is only talked about. */
    private static final Pattern NO_CODE =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*|\"{3}.*?\"{3}", Pattern.DOTALL | Pattern.MULTILINE);

    /** What follows an annotation: other annotations and modifiers, then a type or a method. */
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface)\\s+(\\w+)|\\b(?:void|\\w+<\\w+>)\\s+(\\w+)\\s*\\(");

    record Rule(String id, String service, String text) {}

    record Report(List<Rule> rules, Map<String, TreeSet<String>> claims) {
        List<String> unknown() {
            var ids = rules.stream().map(Rule::id).toList();
            return claims.keySet().stream().filter(id -> !ids.contains(id)).toList();
        }

        long claimed() {
            return rules.stream().filter(rule -> claims.containsKey(rule.id())).count();
        }
    }

    private RulesReport() {}

    public static void main(String... args) throws IOException {
        var root = Path.of(args.length == 0 ? "." : args[0]);
        var report = report(root);
        System.out.print(text(report));
        if (!report.unknown().isEmpty()) {
            System.exit(1);
        }
    }

    static Report report(Path root) throws IOException {
        var claims = new TreeMap<String, TreeSet<String>>();
        for (var source : testSources(root)) {
            claims(Files.readString(source), name(source))
                    .forEach((rule, tests) ->
                            claims.computeIfAbsent(rule, _ -> new TreeSet<>()).addAll(tests));
        }
        return new Report(rules(root.resolve("docs").resolve("rules.csv")), claims);
    }

    static String text(Report report) {
        var text = new StringBuilder();
        for (var rule : report.rules()) {
            var tests = report.claims().getOrDefault(rule.id(), new TreeSet<>());
            text.append("%-6s %-11s %s%n".formatted(rule.id(), rule.service(), shortened(rule.text())));
            tests.forEach(test -> text.append("       %s%n".formatted(test)));
        }
        long claimed = report.claimed();
        text.append("%n%d rules: %d claimed by a test, %d unclaimed%n"
                .formatted(report.rules().size(), claimed, report.rules().size() - claimed));
        report.unknown()
                .forEach(id -> text.append("unknown rule %s, claimed by %s%n"
                        .formatted(id, String.join(", ", report.claims().get(id)))));
        return text.toString();
    }

    private static String shortened(String text) {
        return text.length() <= WRAP ? text : text.substring(0, WRAP - 3) + "...";
    }

    private static List<Path> testSources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    /** The claims of one source: a method's as {@code Class#method}, a type's as its name. */
    static Map<String, List<String>> claims(String source, String file) {
        var found = new LinkedHashMap<String, List<String>>();
        var code = NO_CODE.matcher(source).replaceAll("");
        var claim = CLAIM.matcher(code);
        while (claim.find()) {
            var test = declaredAfter(code, claim.end(), file);
            var id = ID.matcher(claim.group(1));
            while (id.find()) {
                found.computeIfAbsent(id.group(1), _ -> new ArrayList<>()).add(test);
            }
        }
        return found;
    }

    private static String declaredAfter(String code, int from, String file) {
        Matcher declared = DECLARED.matcher(code).region(from, code.length());
        if (!declared.find()) {
            return file;
        }
        if (declared.group(2) != null) {
            return file + "#" + declared.group(2);
        }
        return declared.group(1).equals(file) ? file : file + "." + declared.group(1);
    }

    static List<Rule> rules(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(RulesReport::fields)
                .map(fields -> new Rule(fields.get(0), fields.get(2), fields.get(3)))
                .toList();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = FIELD.matcher(line);
        while (field.find() && fields.size() < 4) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
        }
        return fields;
    }
}
