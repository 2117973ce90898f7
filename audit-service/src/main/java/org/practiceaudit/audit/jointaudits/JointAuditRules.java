package org.practiceaudit.audit.jointaudits;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.jointaudits.JointAudit.Gathering;
import org.practiceaudit.audit.recommendations.RecommendationRules;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.programme.WorkingDays;

/** What the steps of a joint audit need, each answered as one list (CA-15). */
final class JointAuditRules {
    private static final String RULE = JointAuditDecider.RULE;

    private final ProgrammePolicy policy;
    private final Optional<WiderWork.JointAudits.Held> held;

    JointAuditRules(ProgrammePolicy policy) {
        this.policy = policy;
        this.held = policy.wider().jointAudits().held();
    }

    List<Rejection> opening(JointAuditCommand.Open open) {
        var setup = open.setup();
        if (held.isEmpty()) {
            return List.of(Rejection.wrongState(
                    "The programme holds no audits of several agencies.", "Publish a version of it that does."));
        }
        var asked = held.get();
        var all = new Rejection.All()
                .when(
                        setup.children().isEmpty(),
                        RULE,
                        "cycle",
                        "Nothing of this cycle has been allocated as a joint audit.",
                        "Send out the allocations of a multi-agency cycle first: nobody picks the children.")
                .when(
                        setup.children().size() < asked.children()
                                && setup.fewerBecause().blank(),
                        RULE,
                        "fewerBecause",
                        "The cycle drew " + setup.children().size() + " children; the programme asks for "
                                + asked.children() + ".",
                        "Draw as many, or say why there are fewer.")
                .when(
                        setup.agencies().isEmpty(),
                        RULE,
                        "agencies",
                        "No other agency takes part.",
                        "Name at least one agency beside " + asked.ownAgency() + ".")
                .when(
                        open.ownStaff() || auditsHere(setup),
                        RULE,
                        "independentAuditor",
                        "The independent auditor belongs to an agency that has a record here.",
                        "Name somebody of none of the agencies.")
                .ahead(setup.recordsDueOn(), WorkingDays.dateOf(setup.at()), "recordsDueOn");
        agencies(setup, asked, all);
        return all.found();
    }

    private static void agencies(JointAudit.Setup setup, WiderWork.JointAudits.Held asked, Rejection.All all) {
        var seen = new HashSet<String>();
        for (int i = 0; i < setup.agencies().size(); i++) {
            var agency = setup.agencies().get(i);
            all.when(
                    !WiderWork.knows(asked.agencies(), agency) || agency.equals(asked.ownAgency()) || !seen.add(agency),
                    RULE,
                    "agencies[" + i + "]",
                    "'" + agency + "' is no other agency of the programme, or is named twice.",
                    "Use each code of the programme's agencies once, without " + asked.ownAgency() + ".");
        }
    }

    private static boolean auditsHere(JointAudit.Setup setup) {
        return setup.children().stream().anyMatch(each -> each.auditor().equals(setup.independentAuditor()));
    }

    List<Rejection> naming(JointAuditCommand.NameAuditor name, Gathering state) {
        var setup = state.setup();
        var all = new Rejection.All()
                .when(
                        !setup.agencies().contains(name.agency()),
                        RULE,
                        "agency",
                        "'" + name.agency() + "' takes no part, or audits through the allocated audits.",
                        "Name one of these: " + String.join(", ", setup.agencies()) + ".")
                .when(
                        setup.independentAuditor().equals(name.auditor()),
                        RULE,
                        "auditor",
                        "The independent auditor audits for no agency.",
                        "Name somebody of the agency.")
                .when(
                        auditsElsewhere(name, state),
                        RULE,
                        "auditor",
                        name.auditor() + " audits for another agency.",
                        "Name somebody of this agency: each audits its own record.");
        for (int i = 0; i < name.children().size(); i++) {
            all.when(
                    !setup.has(name.children().get(i)),
                    "INPUT",
                    "children[" + i + "]",
                    "This child is not of this joint audit.",
                    "Name children of it, or none for all.");
        }
        return all.found();
    }

    private static boolean auditsElsewhere(JointAuditCommand.NameAuditor name, Gathering state) {
        return state.named().places().stream()
                        .anyMatch(place -> place.auditor().equals(name.auditor())
                                && !place.agency().equals(name.agency()))
                || state.setup().children().stream()
                        .anyMatch(child -> child.auditor().equals(name.auditor()));
    }

    List<Rejection> analysis(JointAuditCommand.Analyse analyse) {
        var analysis = analyse.analysis();
        var all = new Rejection.All()
                .text(analysis.overall(), RULE, "overall", "Say what the records show together.")
                .when(
                        analysis.findings().isEmpty(),
                        RULE,
                        "findings",
                        "There is no finding.",
                        "Give what is done well and what there is to learn.");
        for (int i = 0; i < analysis.findings().size(); i++) {
            var finding = analysis.findings().get(i);
            var field = "findings[" + i + "].";
            all.given(finding.sort(), field + "sort")
                    .text(finding.text(), RULE, field + "text", "Say what was found.")
                    .when(
                            !policy.tool().hasTheme(finding.theme()),
                            "INPUT",
                            field + "theme",
                            "'" + finding.theme() + "' is no theme of the programme.",
                            "Use a theme of its tool.");
        }
        for (var missing : analyse.missing()) {
            all.when(
                    true,
                    RULE,
                    "",
                    "The record of " + missing.agency() + " about " + missing.child() + " is not in.",
                    "Wait for it, or have the agency say that it is not involved with the child.");
        }
        return all.found();
    }

    List<Rejection> plan(JointAuditCommand.Recommend recommend) {
        return RecommendationRules.broken(
                recommend.recommendations(), policy.tool().themes(), RULE, WorkingDays.dateOf(recommend.at()));
    }
}
