package org.practiceaudit.audit.audits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/**
 * The work on an audit, part by part; what is empty has not been recorded yet.
 *
 * @param others what other roles said, by role
 * @param ownSection the allocated worker's own
 * @param reply the allocated worker's, to what was submitted
 * @param escalated whose silence was told to somebody
 * @param lines findings on the cycle's lines of enquiry, one each
 * @param saves of each section, oldest first
 */
record Work(
        List<ContactAttempt> contacts,
        Optional<Practitioner> practitioner,
        Map<Role, OthersView> others,
        Optional<OwnWords> ownSection,
        Optional<OwnWords> reply,
        List<AuditEvent.SilenceEscalated> escalated,
        Optional<Family.Preparation> preparation,
        List<Family.Feedback> feedback,
        Optional<LookBack> lookBack,
        List<LineFinding> lines,
        Map<String, SectionResult> sections,
        Map<String, List<SectionSave>> saves,
        List<LearningPoint> learning,
        Optional<OverallJudgement> overall) {
    static final Work NONE = new Builder().build();

    Work {
        contacts = List.copyOf(contacts);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        escalated = List.copyOf(escalated);
        feedback = List.copyOf(feedback);
        lines = List.copyOf(lines);
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        saves = Map.copyOf(saves);
        learning = List.copyOf(learning);
    }

    /** Zero for a section that was never saved. */
    long revision(String section) {
        return Optional.ofNullable(sections.get(section))
                .map(SectionResult::revision)
                .orElse(0L);
    }

    /** What was saved of a section after this revision, oldest first. */
    List<SectionSave> savesAfter(String section, long revision) {
        return saves.getOrDefault(section, List.of()).stream()
                .filter(save -> save.revision() > revision)
                .toList();
    }

    /** The grades given so far, by section. */
    Map<String, Grade> grades() {
        return sections.entrySet().stream()
                .filter(each -> each.getValue().given().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().given().orElseThrow()));
    }

    /** The levels given so far, by section. */
    Map<String, String> levels() {
        return sections.entrySet().stream()
                .filter(each -> each.getValue().reached().isPresent())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().reached().orElseThrow()));
    }

    /** Whether somebody was told that this person does not answer (PQ-09). */
    boolean escalated(Role role) {
        return escalated.stream().anyMatch(each -> each.role() == role);
    }

    /** Neither child nor family was heard, so that what the child lives with may be missing (EN-04). */
    boolean mayMissLivedExperience() {
        return feedback.isEmpty();
    }

    Work and(ContactAttempt attempt) {
        return but(work -> work.contacts = added(contacts, attempt));
    }

    Work with(Practitioner part) {
        return but(work -> work.practitioner = Optional.of(part));
    }

    Work with(OthersView view) {
        var all = new LinkedHashMap<>(others);
        all.put(view.from(), view);
        return but(work -> work.others = all);
    }

    Work withOwnSection(OwnWords words) {
        return but(work -> work.ownSection = Optional.of(words));
    }

    Work withReply(OwnWords words) {
        return but(work -> work.reply = Optional.of(words));
    }

    Work and(AuditEvent.SilenceEscalated fact) {
        return but(work -> work.escalated = added(escalated, fact));
    }

    Work with(Family.Preparation part) {
        return but(work -> work.preparation = Optional.of(part));
    }

    Work withFeedback(List<Family.Feedback> all) {
        return but(work -> work.feedback = all);
    }

    Work with(LookBack part) {
        return but(work -> work.lookBack = Optional.of(part));
    }

    /** The latest finding on a line stands. */
    Work with(LineFinding finding) {
        var others = lines.stream()
                .filter(each -> !each.line().equals(finding.line()))
                .toList();
        return but(work -> work.lines = added(others, finding));
    }

    /** @param saved by whom and when, or null */
    Work with(String section, SectionResult result, SectionSave.Saved saved) {
        var before = Optional.ofNullable(sections.get(section));
        var all = new LinkedHashMap<>(sections);
        all.put(section, result);
        var save = new SectionSave(result.revision(), saved, result.changedFrom(before));
        var more = new LinkedHashMap<>(saves);
        more.put(section, added(saves.getOrDefault(section, List.of()), save));
        return but(work -> {
            work.sections = all;
            work.saves = more;
        });
    }

    Work withLearning(List<LearningPoint> all) {
        return but(work -> work.learning = all);
    }

    Work with(OverallJudgement judgement) {
        return but(work -> work.overall = Optional.of(judgement));
    }

    static <T> List<T> added(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private Work but(Consumer<Builder> change) {
        var builder = new Builder(this);
        change.accept(builder);
        return builder.build();
    }

    /** A copy in the making, so that one part changes without naming the others. */
    private static final class Builder {
        private List<ContactAttempt> contacts = List.of();
        private Optional<Practitioner> practitioner = Optional.empty();
        private Map<Role, OthersView> others = Map.of();
        private Optional<OwnWords> ownSection = Optional.empty();
        private Optional<OwnWords> reply = Optional.empty();
        private List<AuditEvent.SilenceEscalated> escalated = List.of();
        private Optional<Family.Preparation> preparation = Optional.empty();
        private List<Family.Feedback> feedback = List.of();
        private Optional<LookBack> lookBack = Optional.empty();
        private List<LineFinding> lines = List.of();
        private Map<String, SectionResult> sections = Map.of();
        private Map<String, List<SectionSave>> saves = Map.of();
        private List<LearningPoint> learning = List.of();
        private Optional<OverallJudgement> overall = Optional.empty();

        private Builder() {}

        private Builder(Work of) {
            contacts = of.contacts;
            practitioner = of.practitioner;
            others = of.others;
            ownSection = of.ownSection;
            reply = of.reply;
            escalated = of.escalated;
            preparation = of.preparation;
            feedback = of.feedback;
            lookBack = of.lookBack;
            lines = of.lines;
            sections = of.sections;
            saves = of.saves;
            learning = of.learning;
            overall = of.overall;
        }

        private Work build() {
            return new Work(
                    contacts,
                    practitioner,
                    others,
                    ownSection,
                    reply,
                    escalated,
                    preparation,
                    feedback,
                    lookBack,
                    lines,
                    sections,
                    saves,
                    learning,
                    overall);
        }
    }
}
