package org.practiceaudit.allocation.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One child as the lists tell of it, the latest word standing and an ended row giving way to one that is open. */
final class MergedChild {
    /** The plan of a child of whom every row has ended. */
    static final String CLOSED = "closed";

    private final String child;
    private final TreeSet<String> themes = new TreeSet<>();
    private ListRow weightiest;
    private ListRow last;
    private String team;
    private String service;
    private String worker;
    private boolean assigned;
    private boolean courtProceedings;
    private String iro;
    private String cpChair;
    private LocalDate lastAuditedOn;
    private boolean consentRefused;
    private boolean withheld;
    private String rag;
    private String movement;
    private Child.Person person;

    MergedChild(String child) {
        this.child = child;
    }

    String child() {
        return child;
    }

    void add(ListRow row) {
        last = row;
        if (!row.ended()) {
            if (weightiest == null || row.list().weight() > weightiest.list().weight()) {
                weightiest = row;
            }
            courtProceedings |= row.courtProceedings();
            iro = later(row.iro(), iro);
            cpChair = later(row.cpChair(), cpChair);
        }
        assign(row);
        if (row.lastAuditedOn() != null
                && (lastAuditedOn == null || row.lastAuditedOn().isAfter(lastAuditedOn))) {
            lastAuditedOn = row.lastAuditedOn();
        }
        consentRefused |= row.consentRefused();
        withheld |= row.withheld();
        rag = later(row.rag(), rag);
        movement = later(row.movement(), movement);
        themes.addAll(row.themes());
        person = later(row.person(), person);
    }

    /** A team and its service belong together, so that a later team does not keep the service of an earlier one. */
    private void assign(ListRow row) {
        if (row.ended() && assigned) {
            return;
        }
        assigned |= !row.ended() && row.worker() != null;
        if (row.team() != null) {
            service = row.team().equals(team) ? later(row.service(), service) : row.service();
            team = row.team();
        } else {
            service = later(row.service(), service);
        }
        worker = later(row.worker(), worker);
    }

    private static String later(String now, String before) {
        return now == null ? before : now;
    }

    private static Child.Person later(Child.Person now, Child.Person before) {
        if (now == null || before == null) {
            return now == null ? before : now;
        }
        return new Child.Person(
                now.dateOfBirth() == null ? before.dateOfBirth() : now.dateOfBirth(),
                later(now.ethnicity(), before.ethnicity()),
                later(now.gender(), before.gender()));
    }

    /** Empty, and the last row rejected, where no list says who works with the child. */
    Optional<Child> complete(Directory directory, Rejects rejects) {
        int before = rejects.faults();
        var named = "Name it in a list of the child; lists without such a column may be given one.";
        if (team == null) {
            missing(rejects, "Allocated Team", "is empty in every list of this child", named);
        }
        if (worker == null) {
            missing(rejects, "Allocated Worker", "is empty in every list of this child", named);
        }
        known(directory, rejects, "Allocated Worker", worker);
        known(directory, rejects, "iro", iro);
        known(directory, rejects, "cpChair", cpChair);
        var serves = service == null && team != null ? directory.serviceOf(team) : Optional.ofNullable(service);
        if (team != null && serves.isEmpty()) {
            missing(
                    rejects,
                    "Service",
                    "is not given, and the staff directory has no one service for the team",
                    "Add a column Service, or give the team's staff their service.");
        }
        return rejects.faults() > before ? Optional.empty() : Optional.of(child(serves.orElseThrow()));
    }

    private void known(Directory directory, Rejects rejects, String column, String id) {
        if (id != null && !directory.staff().contains(id)) {
            var remedy = "Import the staff first, or correct the id.";
            missing(rejects, column, "names nobody in the staff directory", remedy);
        }
    }

    private void missing(Rejects rejects, String column, String reason, String remedy) {
        rejects.add(new Reject(Reject.LIST + last.list().number(), last.row(), column, reason, remedy));
    }

    private Child child(String serves) {
        return new Child(
                child,
                Child.CHILD,
                team,
                serves,
                weightiest == null ? CLOSED : weightiest.list().planType(),
                courtProceedings,
                iro,
                cpChair,
                worker,
                lastAuditedOn,
                consentRefused,
                withheld,
                rag,
                movement,
                List.copyOf(themes),
                person);
    }
}
