package org.practiceaudit.actions.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practiceaudit.programme.Role;

/**
 * What is settled when an action is opened. Its text is not here: it stays with the audit or the moderation that took it.
 *
 * @param reference the learning point or the moderation it comes from; empty for one that a manager opened
 * @param owner staff id of who has to do it; perhaps of another team
 * @param dueOn the last London day in time
 * @param audit for what is about no child the meeting or plan that it belongs to, and so is {@code child}
 * @param people who is what to the audit: staff id by role code, as the allocation said; for what is
 *     about no child the {@link #MONITOR}
 */
public record Particulars(
        String action,
        String audit,
        String child,
        String cycle,
        Source source,
        String reference,
        String theme,
        String owner,
        LocalDate dueOn,
        String team,
        String service,
        Map<String, String> people) {
    /** Who follows what is about no child, in {@code people}. */
    public static final String MONITOR = "monitor";

    public Particulars {
        people = new TreeMap<>(people);
    }

    Particulars from(Source other) {
        return new Particulars(
                action, audit, child, cycle, other, reference, theme, owner, dueOn, team, service, people);
    }

    Particulars ownedBy(String other) {
        return new Particulars(
                action, audit, child, cycle, source, reference, theme, other, dueOn, team, service, people);
    }

    Particulars dueOn(LocalDate other) {
        return new Particulars(
                action, audit, child, cycle, source, reference, theme, owner, other, team, service, people);
    }

    /** Another action of the same origin. */
    Particulars as(ActionCommand.Part part) {
        return new Particulars(
                part.action(),
                audit,
                child,
                cycle,
                source,
                reference,
                part.theme(),
                part.owner(),
                part.dueOn(),
                team,
                service,
                people);
    }

    /** Of the same audit, and assured by the same person. */
    boolean alike(Particulars other) {
        return audit.equals(other.audit)
                && source.assurer() == other.source.assurer()
                && (source.assurer() != Source.Assurer.OWNERS_MANAGER || owner.equals(other.owner));
    }

    boolean monitoredBy(String staff) {
        return staff.equals(people.get(MONITOR));
    }

    boolean is(Role role, String staff) {
        return staff.equals(people.get(role.code()));
    }

    /**
     * Whose supervision it is brought to: the worker's whose case it is, and its owner's (BR-10); the plan of a meeting about
     * how to improve the work to the team manager's, too (TH-25); or the auditor's alone (BR-14).
     */
    public List<String> supervisions() {
        var workers = new TreeSet<>(Set.of(owner));
        if (source.aboutTheCase()) {
            workers.add(people.getOrDefault(Role.PRACTITIONER.code(), owner));
        }
        if (source == Source.UOPP) {
            workers.add(people.getOrDefault(Role.TEAM_MANAGER.code(), owner));
        }
        return List.copyOf(workers);
    }

    /** Who may read it by what they are to the case; others read by their role in the programme. */
    public List<String> readers() {
        var readers = new TreeSet<>(Set.of(owner));
        switch (source.assurer()) {
            case TEAM_MANAGER, MONITOR -> readers.addAll(people.values());
            case OWNERS_MANAGER -> readers.add(people.getOrDefault(Role.MODERATOR.code(), owner));
        }
        return List.copyOf(readers);
    }
}
