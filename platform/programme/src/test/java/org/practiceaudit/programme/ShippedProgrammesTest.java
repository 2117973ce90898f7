package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped file keeps, whatever it says. */
class ShippedProgrammesTest {

    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");
    private static final Set<String> RULES = rules();

    static List<String> ids() {
        return Programmes.shippedIds();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void yamlBecomesJsonBecomesTheSamePolicy(String id) {
        var policy = Programmes.shipped(id);
        var back = Programmes.fromJson(Programmes.toJson(policy));
        assertEquals(policy, back);
        assertEquals(Programmes.digest(policy), Programmes.digest(back));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everySourceNamesARuleThatThereIsOrOurDefault(String id) {
        var sources = new ArrayList<String>();
        collect(Programmes.toTree(Programmes.shipped(id)), sources);
        assertFalse(sources.isEmpty());
        for (String source : sources) {
            var named =
                    RULE.matcher(source).results().map(found -> found.group()).toList();
            assertTrue(RULES.containsAll(named), () -> id + ": " + source);
            assertTrue(!named.isEmpty() || source.contains("our default"), () -> id + ": " + source);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void rulesInCommentsAreRulesThatThereAre(String id) {
        var named = RULE.matcher(Programmes.shippedYaml(id))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(RULES);
        assertEquals(Set.of(), named);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyFactThatCanHappenHasSomebodyToTell(String id) {
        var policy = Programmes.shipped(id);
        var silent = Arrays.stream(Notification.Fact.values())
                .filter(fact -> policy.told(fact).isEmpty())
                .collect(Collectors.toSet());
        // Told to those whom the fact or a pathway's step names.
        silent.removeIf(
                fact -> fact.reminds()
                        || fact.saidBy()
                                .filter(Set.of(
                                        Notification.Fact.THE_FACT,
                                        "pathways",
                                        "afterSubmission.sharing",
                                        "wider.dipSamples")::contains)
                                .isPresent());
        if (policy.preparation() instanceof Preparation.Straight) {
            assertTrue(silent.remove(Notification.Fact.LINES_OF_ENQUIRY_AGREED));
        }
        if (policy.breaks() instanceof Breaks.NotGiven) {
            assertTrue(silent.remove(Notification.Fact.BREAK_LIMIT_REACHED));
        }
        if (policy.practitioner().escalation() instanceof Escalation.NotEscalated) {
            assertTrue(silent.remove(Notification.Fact.PRACTITIONER_UNRESPONSIVE));
        }
        if (policy.afterSubmission().challenge() instanceof Challenge.None) {
            assertTrue(silent.removeAll(Set.of(
                    Notification.Fact.AUDIT_CHALLENGED,
                    Notification.Fact.CHALLENGE_ANSWERED,
                    Notification.Fact.CHALLENGE_UNRESOLVED)));
        }
        assertEquals(Set.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyBelowGoodActivityGoesBackToOneThatItFollows(String id) {
        for (var activity : Programmes.shipped(id).activities()) {
            if (activity.howMany() instanceof HowMany.BelowGood) {
                assertTrue(activity.timetable() instanceof Timetable.Following, activity::code);
            }
        }
    }

    private static void collect(JsonNode node, List<String> sources) {
        for (String field : List.of("source", "rule")) {
            if (node.path(field).isTextual()) {
                sources.add(node.get(field).textValue());
            }
        }
        node.forEach(each -> collect(each, sources));
    }

    private static Set<String> rules() {
        try (var lines = Files.lines(Path.of("../../docs/rules.csv"))) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
