package org.practiceaudit.audit.section11;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.GoldenFiles;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** A year's section 11 audit (CA-16). */
class CampaignTest {
    static final Instant AT = Instant.parse("2026-02-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-02-02");
    static final Campaign.Pinned PINNED = new Campaign.Pinned("camden", "camden", 1);
    static final Campaign.Organisation POLICE = new Campaign.Organisation("borough-police", "police", "ref-1", "lead");

    private static final Campaign.Setup SETUP = setup(List.of(POLICE), TODAY.plusDays(30), "p1", "p2", "p3");
    private static final CampaignEvent OPENED = new CampaignEvent.CampaignOpened(SETUP);
    private static final Campaign.Organisation SCHOOLS =
            new Campaign.Organisation("schools", "education", null, "head");
    private static final CampaignEvent NAMED = new CampaignEvent.OrganisationNamed(SCHOOLS, AT);

    static Campaign.Setup setup(List<Campaign.Organisation> organisations, LocalDate panelOn, String... panel) {
        return new Campaign.Setup(
                "section-11-2026",
                PINNED,
                2026,
                "exploitation",
                organisations,
                TODAY.plusDays(20),
                panelOn,
                List.of(panel),
                "head-qa",
                AT);
    }

    private static GivenWhenThen<CampaignCommand, Campaign, CampaignEvent> under(String programme) {
        var decider = new CampaignDecider(Programmes.shipped(programme));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    @Test
    @Rule("CA-16")
    void opensOnceAYearWithOrganisationsInScopeAndAPanel() {
        under("camden").given().when(new CampaignCommand.Open(SETUP)).then(OPENED);
        under("camden").given(OPENED).when(new CampaignCommand.Open(SETUP)).thenRejected("STATE");
        under("bradford").given().when(new CampaignCommand.Open(SETUP)).thenRejected("STATE");
        under("camden")
                .given()
                .when(new CampaignCommand.Open(setup(List.of(), TODAY.plusDays(10), "p1")))
                .thenRejected("CA-16", "CA-16", "CA-16");
    }

    @Test
    void organisationsAreOfTheProgrammesSectorsAndNamedOnce() {
        var strange = new Campaign.Organisation("borough-police", "circus", null, "clown");
        under("camden")
                .given()
                .when(new CampaignCommand.Open(setup(List.of(POLICE, strange), TODAY.plusDays(30), "p1", "p2", "p3")))
                .thenRejected("INPUT", "INPUT");
    }

    @Test
    @Rule("CA-16")
    void anOrganisationComesIntoScopeLater() {
        under("camden")
                .given(OPENED)
                .when(new CampaignCommand.NameOrganisation(SCHOOLS, AT))
                .then(NAMED);
        under("camden")
                .given()
                .when(new CampaignCommand.NameOrganisation(SCHOOLS, AT))
                .thenRejected("STATE");
    }

    @Test
    void whatIsStoredIsReadForEver() throws IOException {
        GoldenFiles.check(CampaignStream.NAMES, List.of(OPENED, NAMED));
    }
}
