package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;

/**
 * What has happened to one audit so far, as the demo did it, and which public events must follow. It knows the rules only as
 * far as one cycle needs them, and independently of the services. One thread at a time.
 */
final class Story {
    private final Part part;
    private final LocalDate dueOn;
    private final List<String> events = new ArrayList<>(List.of("allocation.audit-allocated.v1"));
    private final List<ActionStory> actions = new ArrayList<>();
    private final List<String> concerns = new ArrayList<>();
    private Instant addressBy;
    private boolean escalated;
    private int addressed;
    private boolean started;
    private boolean submitted;
    private boolean onTime;
    private boolean overdue;
    private boolean finalised;
    private boolean followedUp;
    private boolean familyHeard;
    private boolean practitionerHeard;
    private int disputes;
    private int decided;
    private String moderatedGrade;
    private String decidedGrade;
    private PathwayStory pathway;

    Story(Part part, LocalDate dueOn) {
        this.part = part;
        this.dueOn = dueOn;
    }

    Part part() {
        return part;
    }

    Allocated of() {
        return part.of();
    }

    /** Types of the public events about the audit, one for each event. */
    List<String> events() {
        return List.copyOf(events);
    }

    List<ActionStory> actions() {
        return List.copyOf(actions);
    }

    Optional<PathwayStory> pathway() {
        return Optional.ofNullable(pathway);
    }

    List<String> concerns() {
        return List.copyOf(concerns);
    }

    void start() {
        started = true;
        happened("audit.started.v1");
    }

    /** BR-09: within a working day it is recorded what was done, or it escalates. */
    void raiseConcern(String concern, LocalDate on) {
        concerns.add(concern);
        addressBy = WorkingDays.endOfDay(
                WorkingDays.englandAndWales().withinWorkingDays(on, 1).date());
        happened("audit.safeguarding-concern-raised.v1");
    }

    void addressConcern() {
        addressed++;
        happened("audit.safeguarding-concern-addressed.v1");
    }

    void submit(Instant at, boolean familyHeard, boolean practitionerHeard) {
        submitted = true;
        onTime = at.isBefore(WorkingDays.endOfDay(dueOn));
        this.familyHeard = familyHeard;
        this.practitionerHeard = practitionerHeard;
        happened("audit.graded.v1");
        happened("audit.submitted.v1");
        if (part.moderated().isPresent()) {
            happened("moderation.requested.v1");
        }
        gradeOfRecordIsKnown(WorkingDays.dateOf(at));
    }

    void open(ActionStory action) {
        actions.add(action);
        happened("actions.action-opened.v1");
    }

    void moderate(LocalDate on) {
        moderatedGrade = part.moderated().orElseThrow();
        happened("moderation.completed.v1");
        gradeOfRecordIsKnown(on);
    }

    void dispute(String subject) {
        disputes++;
        happened("moderation." + subject + "-disputed.v1");
    }

    void decideGrade(String grade, LocalDate on) {
        decided++;
        decidedGrade = grade;
        happened("moderation.grade-decided.v1");
        gradeOfRecordIsKnown(on);
    }

    void decideActions(ActionStory withdrawn) {
        decided++;
        withdrawn.cancelled();
        happened("moderation.actions-decided.v1");
        happened("actions.action-cancelled.v1");
        followedUp();
    }

    void review(ActionStory action) {
        action.reviewed();
        happened("actions.action-reviewed.v1");
    }

    void complete(ActionStory action) {
        action.completed();
        happened("actions.action-completed.v1");
    }

    void close(ActionStory action) {
        action.closed();
        happened("actions.action-closed.v1");
        followedUp();
    }

    /** BR-12, held by its due day. */
    void discuss() {
        pathway.doneInTime();
        happened("actions.pathway-step-completed.v1");
        happened("actions.meeting-held.v1");
        happened("actions.pathway-closed.v1");
    }

    void finish() {
        finalised = true;
        happened("audit.finalised.v1");
        followedUp();
    }

    /** PQ-18, which no other programme contradicts: a final audit is followed up until its last action is confirmed. */
    private void followedUp() {
        if (finalised && !followedUp && actions.stream().noneMatch(ActionStory::isOpen)) {
            followedUp = true;
            happened("actions.follow-up-ended.v1");
        }
    }

    /** What the clocks of the services must have said by now. */
    void timePassed(Instant now) {
        if (!submitted && !overdue && !now.isBefore(WorkingDays.endOfDay(dueOn))) {
            overdue = true;
            happened("audit.not-completed.v1");
        }
        if (addressed < concerns.size() && !escalated && !now.isBefore(addressBy)) {
            escalated = true;
            happened("audit.safeguarding-concern-escalated.v1");
        }
        actions.stream().filter(action -> action.fallsOverdue(now)).forEach(_ -> happened("actions.action-overdue.v1"));
        if (pathway != null && pathway.fallsMissed(now)) {
            happened("actions.pathway-step-missed.v1");
        }
    }

    /** The pathway opens when the grade of record becomes inadequate and closes when it is so no more. */
    private void gradeOfRecordIsKnown(LocalDate on) {
        var inadequate = gradeOfRecord().equals(Optional.of(Part.INADEQUATE));
        if (inadequate && pathway == null) {
            pathway = new PathwayStory(on);
            happened("actions.pathway-opened.v1");
        } else if (!inadequate && pathway != null && pathway.isOpen()) {
            pathway.close();
            happened("actions.pathway-closed.v1");
        }
    }

    private void happened(String type) {
        events.add(type);
    }

    boolean isStarted() {
        return started;
    }

    boolean isSubmitted() {
        return submitted;
    }

    boolean isOnTime() {
        return submitted && onTime;
    }

    boolean isOverdue() {
        return overdue && !submitted;
    }

    boolean isFinalised() {
        return finalised;
    }

    boolean isFamilyHeard() {
        return familyHeard;
    }

    boolean isPractitionerHeard() {
        return practitionerHeard;
    }

    int addressed() {
        return addressed;
    }

    int disputes() {
        return disputes;
    }

    int decided() {
        return decided;
    }

    /** Whether somebody was asked to moderate it. */
    boolean isModerationAsked() {
        return submitted && part.moderated().isPresent();
    }

    Optional<String> auditorGrade() {
        return submitted ? Optional.of(part.grade()) : Optional.empty();
    }

    Optional<String> moderatedGrade() {
        return Optional.ofNullable(moderatedGrade);
    }

    Optional<String> decidedGrade() {
        return Optional.ofNullable(decidedGrade);
    }

    Optional<String> gradeOfRecord() {
        return decidedGrade().or(this::moderatedGrade).or(this::auditorGrade);
    }
}
