package org.practiceaudit.actions.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.programme.Role;

/** What the allocation said of an audit, as far as its actions and pathways need it. */
@Entity
@Table(name = "audit_facts")
@IdClass(AuditFacts.Key.class)
public class AuditFacts {
    record Key(String authority, String audit) {}

    @Id
    String authority;

    @Id
    String audit;

    String child;
    String cycle;
    String programme;

    @Column(name = "programme_version")
    int programmeVersion;

    String team;
    String service;
    String auditor;
    String moderator;
    String worker;

    @Column(name = "team_manager")
    String teamManager;

    @Column(name = "service_manager")
    String serviceManager;

    @Column(name = "head_of_service")
    String headOfService;

    String iro;

    @Column(name = "cp_chair")
    String cpChair;

    @Column(name = "re_audit_of")
    String reAuditOf;

    boolean invalidated;

    /** Whether its moderator is not to know the auditor's grades yet, nor anything that tells them. */
    boolean hidden;

    static AuditFacts of(EventMetadata about, AuditAllocated allocated) {
        var facts = new AuditFacts();
        facts.authority = about.authority();
        facts.audit = allocated.audit();
        facts.child = allocated.child();
        facts.cycle = about.cycle();
        facts.programme = about.programme();
        facts.programmeVersion = about.programmeVersion();
        facts.team = allocated.team();
        facts.service = allocated.serviceName();
        facts.auditor = allocated.auditor();
        facts.moderator = allocated.moderator();
        facts.worker = allocated.worker();
        facts.teamManager = allocated.teamManager();
        facts.serviceManager = allocated.serviceManager();
        facts.headOfService = allocated.headOfService();
        facts.iro = allocated.iro();
        facts.cpChair = allocated.cpChair();
        facts.reAuditOf = allocated.reAuditOf();
        facts.hidden = allocated.blind();
        return facts;
    }

    public String authority() {
        return authority;
    }

    public String audit() {
        return audit;
    }

    public String child() {
        return child;
    }

    public String cycle() {
        return cycle;
    }

    public String programme() {
        return programme;
    }

    public int programmeVersion() {
        return programmeVersion;
    }

    public String team() {
        return team;
    }

    public String service() {
        return service;
    }

    /** The audit that this one repeats. */
    public Optional<String> reAuditOf() {
        return Optional.ofNullable(reAuditOf);
    }

    /** Whether the audit counts no more. */
    public boolean invalidated() {
        return invalidated;
    }

    /** Whether this person moderates it blind and has not committed to grades yet. */
    public boolean hiddenFrom(String staff) {
        return hidden && moderator.equals(staff);
    }

    /** Who is what to the audit: staff id by role code. */
    public Map<String, String> people() {
        var people = new TreeMap<String, String>();
        people.put(Role.AUDITOR.code(), auditor);
        people.put(Role.MODERATOR.code(), moderator);
        people.put(Role.PRACTITIONER.code(), worker);
        people.put(Role.TEAM_MANAGER.code(), teamManager);
        people.put(Role.SERVICE_MANAGER.code(), serviceManager);
        people.put(Role.HEAD_OF_SERVICE.code(), headOfService);
        if (iro != null) {
            people.put(Role.IRO.code(), iro);
        }
        if (cpChair != null) {
            people.put(Role.CP_CHAIR.code(), cpChair);
        }
        return people;
    }

    /** How a stream about this audit begins. */
    public Origin origin() {
        return new Origin(audit, programme, programmeVersion, cycle, child);
    }
}
