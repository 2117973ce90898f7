package org.practiceaudit.audit.section11;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.programme.WorkingDays;

/** What a year's campaign needs to be opened (CA-16). */
final class CampaignDecider extends CampaignEvolution implements Decider<CampaignCommand, Campaign, CampaignEvent> {
    static final String RULE = "CA-16";

    private final Optional<WiderWork.SelfAssessments.Held> held;

    CampaignDecider(ProgrammePolicy policy) {
        this.held = policy.wider().selfAssessments().held();
    }

    @Override
    public Decision<CampaignEvent> decide(CampaignCommand command, Campaign state) {
        return switch (command) {
            case CampaignCommand.Open(var setup) ->
                state instanceof Campaign.NotOpened
                        ? open(setup)
                        : Decision.reject(Rejection.wrongState("The year's campaign is open.", "Look at it."));
            case CampaignCommand.NameOrganisation(var organisation, var at) ->
                state instanceof Campaign.Opened(var setup)
                        ? new Rejection.All()
                                .and(known(organisation, setup.panel(), ""))
                                .orElse(new CampaignEvent.OrganisationNamed(organisation, at))
                        : Decision.reject(Rejection.notFound("There is no such campaign.", "Open it first."));
        };
    }

    private Decision<CampaignEvent> open(Campaign.Setup setup) {
        if (held.isEmpty()) {
            return Decision.reject(Rejection.wrongState(
                    "The programme holds no self-assessments.", "Publish a version of it that does."));
        }
        var today = WorkingDays.dateOf(setup.at());
        var least = held.get().leastPanel();
        var all = new Rejection.All()
                .when(
                        setup.organisations().isEmpty(),
                        RULE,
                        "organisations",
                        "No organisation is in scope.",
                        "Name at least one.")
                .ahead(setup.answersDueOn(), today, "answersDueOn")
                .ahead(setup.panelOn(), today, "panelOn")
                .when(
                        setup.answersDueOn() != null
                                && setup.panelOn() != null
                                && setup.panelOn().isBefore(setup.answersDueOn()),
                        RULE,
                        "panelOn",
                        "The panel would meet before the answers are due.",
                        "Let it meet on that day or later.")
                .when(
                        setup.panel().stream().distinct().count() < least,
                        RULE,
                        "panel",
                        "A panel has at least " + least + " members.",
                        "Name members of several disciplines.");
        organisations(setup, all);
        return all.orElse(new CampaignEvent.CampaignOpened(setup));
    }

    private void organisations(Campaign.Setup setup, Rejection.All all) {
        var seen = new HashSet<String>();
        for (int i = 0; i < setup.organisations().size(); i++) {
            var each = setup.organisations().get(i);
            var field = "organisations[" + i + "].";
            all.when(
                            !seen.add(each.organisation()),
                            "INPUT",
                            field + "organisation",
                            "It is named twice.",
                            "Name each organisation once.")
                    .and(known(each, setup.panel(), field));
        }
    }

    private List<Rejection> known(Campaign.Organisation organisation, List<String> panel, String field) {
        return new Rejection.All()
                .when(
                        held.filter(each -> WiderWork.knows(each.sectors(), organisation.sector()))
                                .isEmpty(),
                        "INPUT",
                        field + "sector",
                        "'" + organisation.sector() + "' is no sector of the programme.",
                        "Use one of its codes.")
                .when(
                        panel.contains(organisation.lead()) && panel.size() == 1,
                        RULE,
                        field + "lead",
                        "The only member of the panel would judge their own organisation.",
                        "Name other members.")
                .found();
    }
}
