package org.practiceaudit.programme;

import java.util.regex.Pattern;

/**
 * Which rule of this authority speaks of something that audits are asked for, so that a refusal names a rule of the
 * authority's own.
 *
 * @param rule a rule's id, or "our default" where the authority's source is silent
 */
public record RuleFor(Aspect about, String rule) {

    private static final String NONE = "our default";
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2}-\\d{2}\\b");

    /** What audits are asked for. */
    public enum Aspect implements Coded {
        /** Contact and conversation with the worker, or why there was none. */
        PRACTITIONER,
        /** The worker's own account, the grades discussed with them and the good practice they are told of. */
        PRACTITIONER_ACCOUNT,
        /** What team manager and reviewing officer say. */
        INPUT_OF_OTHERS,
        /** The worker told the family that they will be asked. */
        FAMILY_PREPARED,
        /** Who may be asked, and with whose consent. */
        FAMILY_CONSENT,
        /** That the family was asked, or why not. */
        FAMILY_ASKED,
        FAMILY_MESSAGES,
        LOOK_BACK,
        /** Sections and standards judged. */
        SECTIONS,
        /** Reasons and evidence, strengths and learning. */
        RATIONALE,
        OVERALL,
        /** Good overall though sections are below good. */
        OUTCOME_HOLDS,
        /** Grades that can be chosen. */
        GRADES,
        /** Learning with an action. */
        LEARNING,
        IMPROVEMENT_PLAN,
        /** That an action says what, for which outcome, by whom, by when and how it will be seen to be done. */
        SMART_ACTION,
        /** That supervision pulls every open action through. */
        SUPERVISION,
        /** That supervision discusses what an audit found. */
        FINDINGS_DISCUSSED,
        /** That somebody says when a case meets what is expected. */
        SATISFACTION
    }

    public RuleFor {
        new Checks()
                .that(
                        NONE.equals(rule) || rule != null && ID.matcher(rule).matches(),
                        "rule",
                        "is '" + rule + "'",
                        "name the rule, such as BR-24, or write 'our default'")
                .orThrow();
    }

    /** The first rule that a source names; {@code our default} where it names none. */
    public static String first(String source) {
        var found = ID.matcher(source);
        return found.find() ? found.group() : NONE;
    }
}
