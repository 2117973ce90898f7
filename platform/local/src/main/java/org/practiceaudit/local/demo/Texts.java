package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What auditors, moderators and managers of the demo write. It ends in the narratives that no topic ever carries. */
final class Texts {
    private Texts() {}

    /** What is to be learned in a section, and the action that follows (BR-22). */
    record Learning(String theme, String text, String what, String outcome, String seenBy) {}

    private static final Map<String, Learning> LEARNING = Map.of(
            "recording",
            new Learning(
                    "recording-and-chronology",
                    "The chronology stops before the last move, so that a newcomer cannot see what led to it.",
                    "Bring the chronology up to date and read it together with the family.",
                    "The child's story can be understood by whoever works with them next.",
                    "The chronology covers the last six months when it is read at the next review."),
            "planning",
            new Learning(
                    "planning-and-review",
                    "The plan lists services rather than what is to change, and two steps have no date.",
                    "Rewrite the plan with the family so that each step has a person and a date.",
                    "The child knows what will happen next and sees it happen.",
                    "Every step of the plan shows its date and owner at the next core group."),
            "management-oversight",
            new Learning(
                    "supervision-and-oversight",
                    "Supervision notes tasks and rarely asks what they mean for this child.",
                    "Use the next two supervisions to reflect on the risk over time and record the decision.",
                    "The child is no longer affected by decisions that wait for weeks.",
                    "Both supervision records hold an analysis and a dated decision."),
            "risk",
            new Learning(
                    "risk-and-safeguarding",
                    "Reports of shouting at night were noted three times and never put together.",
                    "Hold a strategy discussion and review the safety plan with school and health visitor.",
                    "The child is safe at home at night, and those around them know what to do.",
                    "The reviewed safety plan is on the record and the school confirms having it."),
            "impact",
            new Learning(
                    "drift-and-delay",
                    "Much was done by professionals, and little of it has reached the child so far.",
                    "Agree with the family on two things that will be different within six weeks.",
                    "The child notices at home that something has become better.",
                    "Child and parents are asked in six weeks, and their answers are recorded."),
            "lived-experience",
            new Learning(
                    "voice-and-direct-work",
                    "The child was seen, but there is no trace of what they think or wish for.",
                    "Carry out three sessions of direct work that fit the child's age.",
                    "The child has a say, and the plan answers what they said.",
                    "The record holds the child's own words, and the plan refers to them."));

    /** A meeting that agrees two lines of enquiry (TH-02). */
    static Map<String, Object> meeting(LocalDate heldOn, List<Map<String, String>> present) {
        return Map.of(
                "heldOn",
                heldOn.toString(),
                "inputs",
                List.of("performance-data", "iro-escalations", "complaints", "feedback"),
                "goingWell",
                "Contacts are answered quickly, and families say that they know whom to ring.",
                "worries",
                "Some children come back within months, and fathers are seldom part of assessments.",
                "needToKnow",
                "Whether the first answer was at the right level, and who was asked before it was given.",
                "lines",
                List.of(
                        Map.of(
                                "code", "right-level-of-help",
                                "question", "Did the first answer fit the need and what was known before?"),
                        Map.of(
                                "code", "whole-family",
                                "question", "Who of the family was asked, and did it change anything?")),
                "present",
                present);
    }

    static Learning learning(String section) {
        return LEARNING.get(section);
    }

    static Map<String, Object> action(Learning learning, String owner, LocalDate dueOn) {
        return Map.of(
                "what", learning.what(),
                "outcome", learning.outcome(),
                "seenBy", learning.seenBy(),
                "owner", owner,
                "dueOn", dueOn.toString());
    }

    static String strengths(String section) {
        return "Contact with the family is steady, and in " + section.replace('-', ' ') + " the intentions are clear.";
    }

    static String rationale(String section, String grade) {
        return "Read against the standards, the record in " + section.replace('-', ' ') + " comes to "
                + grade.replace('-', ' ') + ".";
    }
}
