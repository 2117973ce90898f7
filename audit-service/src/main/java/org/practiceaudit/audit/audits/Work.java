package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Grade;

/** The auditor's work, part by part; what is empty has not been recorded yet. */
record Work(
        List<ContactAttempt> contacts,
        Optional<Practitioner> practitioner,
        Optional<Family.Preparation> preparation,
        List<Family.Feedback> feedback,
        Optional<LookBack> lookBack,
        Map<String, SectionResult> sections,
        List<LearningPoint> learning,
        Optional<OverallJudgement> overall) {
    static final Work NONE = new Work(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            List.of(),
            Optional.empty());

    Work {
        contacts = List.copyOf(contacts);
        feedback = List.copyOf(feedback);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        learning = List.copyOf(learning);
    }

    /** Zero for a section that was never saved. */
    long revision(String section) {
        return Optional.ofNullable(sections.get(section))
                .map(SectionResult::revision)
                .orElse(0L);
    }

    /** The grades given so far, by section. */
    Map<String, Grade> grades() {
        return sections.entrySet().stream()
                .filter(each -> each.getValue().given().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().given().orElseThrow()));
    }

    Work and(ContactAttempt attempt) {
        return new Work(
                added(contacts, attempt), practitioner, preparation, feedback, lookBack, sections, learning, overall);
    }

    Work with(Practitioner part) {
        return new Work(contacts, Optional.of(part), preparation, feedback, lookBack, sections, learning, overall);
    }

    Work with(Family.Preparation part) {
        return new Work(contacts, practitioner, Optional.of(part), feedback, lookBack, sections, learning, overall);
    }

    Work withFeedback(List<Family.Feedback> all) {
        return new Work(contacts, practitioner, preparation, all, lookBack, sections, learning, overall);
    }

    Work with(LookBack part) {
        return new Work(contacts, practitioner, preparation, feedback, Optional.of(part), sections, learning, overall);
    }

    Work with(String section, SectionResult result) {
        var all = new LinkedHashMap<>(sections);
        all.put(section, result);
        return new Work(contacts, practitioner, preparation, feedback, lookBack, all, learning, overall);
    }

    Work withLearning(List<LearningPoint> all) {
        return new Work(contacts, practitioner, preparation, feedback, lookBack, sections, all, overall);
    }

    Work with(OverallJudgement judgement) {
        return new Work(
                contacts, practitioner, preparation, feedback, lookBack, sections, learning, Optional.of(judgement));
    }

    static <T> List<T> added(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
